import { insist } from './insist.js';

const calm = new AbortController().signal;

describe('insisting', () => {
  it('asks again until there is an answer', async () => {
    let asked = 0;
    const answer = await insist(async () => (++asked < 3 ? Promise.reject(new Error('away')) : asked), {
      seconds: 5,
      signal: calm,
    });
    expect(answer).toBe(3);
  });

  it('gives up with the last fault when the time is over', async () => {
    const never = () => Promise.reject(new Error('away'));
    await expect(insist(never, { seconds: 0.05, signal: calm })).rejects.toThrow('away');
  });

  it('does not insist on what is hopeless', async () => {
    let asked = 0;
    const refuse = () => Promise.reject(new Error(`no, ${++asked}`));
    await expect(insist(refuse, { seconds: 5, signal: calm, isHopeless: () => true })).rejects.toThrow('no, 1');
  });

  it('ends when the house stops', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    const never = () => Promise.reject(new Error('away'));
    await expect(insist(never, { seconds: 60, signal: stop.signal })).rejects.toThrow('stopped');
  });
});
