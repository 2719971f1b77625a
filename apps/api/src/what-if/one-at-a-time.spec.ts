import { oneAtATime } from './one-at-a-time.js';

const limits = { mostWaiting: 2, longestMillis: 5_000 };

/** Works that end when they are let go, one after another. */
const handWorked = () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string, stop: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.push(() => resolve(`told ${name}`));
      stop.addEventListener('abort', () => reject(new Error('stopped')));
    });
  const letGo = async (many = 1) => {
    for (let left = many; left > 0; left -= 1) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { begun, work, letGo };
};

describe('what-ifs that are asked together', () => {
  it('are worked out one after another, in their order', async () => {
    const { begun, work, letGo } = handWorked();
    const ask = oneAtATime(work, limits);
    const answers = [ask('one'), ask('two'), ask('three')];
    expect(begun).toEqual(['one']);
    await letGo(answers.length);
    expect(await Promise.all(answers)).toEqual(['told one', 'told two', 'told three']);
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('are told to come again when too many wait, and are taken again when fewer do', async () => {
    const { work, letGo } = handWorked();
    const ask = oneAtATime(work, limits);
    const taken = [ask('one'), ask('two'), ask('three')];
    await expect(ask('four')).rejects.toMatchObject({ status: 503 });
    await letGo();
    taken.push(ask('five'));
    await letGo(taken.length);
    expect(await Promise.all(taken)).toHaveLength(4);
  });

  it('are given up when they take too long, waiting or not, and the next has its turn', async () => {
    const { begun, work, letGo } = handWorked();
    const ask = oneAtATime(work, { ...limits, longestMillis: 30 });
    const both = await Promise.allSettled([ask('one'), ask('two')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const third = ask('three');
    await letGo(3);
    expect(await third).toBe('told three');
    expect(begun).toContain('three');
  });

  it('leave their place to the next when nobody waits for the answer any more, waiting or not', async () => {
    const { begun, work, letGo } = handWorked();
    const ask = oneAtATime(work, limits);
    const [first, second] = [new AbortController(), new AbortController()];
    const gone = Promise.allSettled([ask('one', first.signal), ask('two', second.signal)]);
    const third = ask('three');
    second.abort('gone');
    first.abort('gone');
    expect(await gone).toEqual(Array(2).fill({ status: 'rejected', reason: 'gone' }));
    await letGo(2);
    expect(await third).toBe('told three');
    expect(begun).toEqual(['one', 'three']);
    await expect(ask('four', first.signal)).rejects.toBe('gone');
  });

  it('do not hinder each other when one of them breaks', async () => {
    const ask = oneAtATime(
      (name: string) => (name === 'bad' ? Promise.reject(new Error('broken')) : Promise.resolve(name)),
      limits,
    );
    const [bad, good] = await Promise.allSettled([ask('bad'), ask('good')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'broken' } });
    expect(good).toEqual({ status: 'fulfilled', value: 'good' });
  });
});
