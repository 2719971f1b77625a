import type { Recorded } from '@connex/domain';
import type { Fold } from '@connex/read-models';
import { z } from 'zod';
import { streamMemories } from './stream-memories.js';
import { tellOn } from './told-rows.js';

/** A view of this spec's own: how many events a stream has. */
const count: Fold<unknown, unknown> = {
  kind: 'fold',
  view: 'count',
  version: 1,
  means: 'How many events a stream has.',
  row: z.number(),
  initial: 0,
  evolve: (heard) => (heard as number) + 1,
  show: (heard, stream) => ({ [stream]: heard }),
};

const event = (stream: string, revision: number) => ({ stream, revision, position: revision }) as Recorded;
const history = (stream: string, to: number) => Array.from({ length: to }, (_, index) => event(stream, index + 1));

const overLog = (log: Readonly<Record<string, readonly Recorded[]>>, capacity?: number) => {
  const read: string[][] = [];
  const memories = streamMemories(
    count,
    async (streams) => (read.push([...streams]), new Map(streams.map((stream) => [stream, log[stream] ?? []]))),
    capacity,
  );
  const stateBefore = async (stream: string, revision: number) => {
    const memory = (await memories.recall(new Map([[stream, revision]]))).get(stream);
    return memory?.state;
  };
  const hear = async (stream: string, revision: number) => {
    const told = await memories.recall(new Map([[stream, revision]]));
    const memory = told.get(stream);
    if (memory) memories.keep(new Map([[stream, tellOn(count, memory, event(stream, revision)).memory]]));
  };
  return { read, stateBefore, hear };
};

describe('what a view remembers of streams', () => {
  it('reads nothing for a stream that begins', async () => {
    const { read, stateBefore } = overLog({});
    expect(await stateBefore('case-1', 1)).toBe(0);
    expect(read).toEqual([]);
  });

  it('reads a stream that it does not remember, up to the event in hand', async () => {
    const { stateBefore } = overLog({ 'case-1': history('case-1', 9) });
    expect(await stateBefore('case-1', 5)).toBe(4);
  });

  it('does not read again what it heard last', async () => {
    const { read, stateBefore, hear } = overLog({});
    await hear('case-1', 1);
    expect(await stateBefore('case-1', 2)).toBe(1);
    expect(read).toEqual([]);
  });

  it('reads again when a batch is told anew, for what it remembers is then ahead', async () => {
    const { read, stateBefore, hear } = overLog({ 'case-1': history('case-1', 3) });
    await hear('case-1', 1);
    await hear('case-1', 2);
    expect(await stateBefore('case-1', 2)).toBe(1);
    expect(read).toEqual([['case-1']]);
  });

  it('forgets the longest unheard first', async () => {
    const { read, stateBefore, hear } = overLog({ a: history('a', 1), b: history('b', 1) }, 1);
    await hear('a', 1);
    await hear('b', 1);
    expect([await stateBefore('b', 2), await stateBefore('a', 2)]).toEqual([1, 1]);
    expect(read).toEqual([['a']]);
  });
});
