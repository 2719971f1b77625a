import { LogOverloaded, LogUnavailable } from '../faults.js';
import { batcher, type BatcherOptions } from './batcher.js';

type Item = { readonly stream: string; readonly id: string; readonly reads?: readonly string[] };

/** A lane whose calls the spec answers, one after the other. */
const lane = (changes: Partial<BatcherOptions<Item, string>> = {}) => {
  const calls: (readonly string[])[] = [];
  const { push, idle } = batcher<Item, string>({
    most: 3,
    mostBytes: 100,
    capacity: 5,
    patienceMilliseconds: 1_000,
    touchesOf: ({ stream, reads = [] }) => ({ takes: [stream], reads }),
    send: async (items) => {
      calls.push(items.map(({ id }) => id));
      return items.map(({ id }) => `${id}!`);
    },
    ...changes,
  });
  return {
    calls,
    idle,
    push: (id: string, stream = id, bytes = 1) => push({ stream, id }, bytes),
    reading: (id: string, ...reads: readonly string[]) => push({ stream: id, id, reads }, 1),
  };
};

describe('the lane to the log', () => {
  it('takes what waits together, so many at a time, and answers each', async () => {
    const { calls, push } = lane();
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => push(id)))).toEqual(['a!', 'b!', 'c!', 'd!']);
    expect(calls).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('takes one append of a stream in a call, and keeps their order', async () => {
    const { calls, push } = lane();
    await Promise.all([push('a1', 'a'), push('a2', 'a'), push('a3', 'a'), push('b')]);
    expect(calls).toEqual([['a1', 'b'], ['a2'], ['a3']]);
  });

  it('lets many read the same in a call, but none what another of the call writes', async () => {
    const { calls, push, reading } = lane();
    await Promise.all([reading('a', 'policy'), reading('b', 'policy'), push('policy'), reading('c', 'policy')]);
    expect(calls).toEqual([['a', 'b'], ['policy'], ['c']]);
  });

  it('closes a call when it is heavy, and takes alone what is too heavy for company', async () => {
    const { calls, push } = lane();
    await Promise.all([push('a', 'a', 60), push('b', 'b', 60), push('c', 'c', 200), push('d')]);
    expect(calls).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  it('tries each alone when a call fails, so that one cannot hold others', async () => {
    const send = async (items: readonly Item[]) => {
      if (items.some(({ id }) => id === 'poison')) throw new Error('No such thing.');
      return items.map(({ id }) => `${id}!`);
    };
    const { push } = lane({ send });
    const settled = await Promise.allSettled([push('a'), push('poison'), push('b')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('says so at once when too many wait', async () => {
    const { push } = lane();
    const all = await Promise.allSettled(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => push(id)));
    expect(all.map(({ status }) => status)).toEqual([...Array<string>(5).fill('fulfilled'), 'rejected']);
    expect(all[5]).toMatchObject({ reason: expect.any(LogOverloaded) as unknown });
  });

  it('gives up on what waited too long behind others', async () => {
    const send = async (items: readonly Item[]) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return items.map(({ id }) => `${id}!`);
    };
    const { push } = lane({ send, most: 1, patienceMilliseconds: 30 });
    const [first, second] = await Promise.allSettled([push('a'), push('b')]);
    expect(first).toMatchObject({ value: 'a!' });
    expect(second).toMatchObject({ reason: expect.any(LogUnavailable) as unknown });
  });

  it('is idle when all was answered', async () => {
    const { push, idle, calls } = lane();
    void push('a');
    await idle();
    expect(calls).toEqual([['a']]);
    await idle();
  });
});
