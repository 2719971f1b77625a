import { tellMany } from './tell-many.js';

const streams = Array.from({ length: 40 }, (_, index) => `case-${index}`);
const calm = new AbortController().signal;

describe('telling many cases', () => {
  it('tells each once, and counts those that were there to be told', async () => {
    const heard: string[] = [];
    const count = await tellMany([...streams, 'case-0'], async (stream) => heard.push(stream) % 2 === 0, calm);
    expect(heard.sort()).toEqual([...streams].sort());
    expect(count).toBe(20);
  });

  it('tells the others when one cannot be told, and says so then', async () => {
    const heard: string[] = [];
    const tell = async (stream: string) => {
      if (stream === 'case-3') throw new Error('away');
      return heard.push(stream) > 0;
    };
    await expect(tellMany(streams, tell, calm)).rejects.toThrow('away');
    expect(heard).toHaveLength(39);
  });

  it('goes gently when they are very many, and at once when they are few', async () => {
    const began = performance.now();
    await tellMany(streams, async () => true, calm);
    expect(performance.now() - began).toBeLessThan(200);
    const many = Array.from({ length: 240 }, (_, index) => `case-${index}`);
    expect(await tellMany(many, async () => true, calm)).toBe(240);
    expect(performance.now() - began).toBeGreaterThan(1_000);
  });

  it('stops at once when the house stops', async () => {
    const stop = new AbortController();
    const heard: string[] = [];
    const tell = async (stream: string) => {
      if (heard.push(stream) === 5) stop.abort(new Error('stopped'));
      return true;
    };
    await expect(tellMany(streams, tell, stop.signal)).rejects.toThrow('stopped');
    expect(heard.length).toBeLessThan(20);
  });
});
