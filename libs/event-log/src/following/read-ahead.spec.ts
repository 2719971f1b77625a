import { readingAhead } from './read-ahead.js';
import type { Told } from './effects.js';

/** A log of so many events; it can grow, and fault once. */
const logOf = (head: number) => {
  const asked: number[] = [];
  const log = { head, faults: false };
  const read = readingAhead(
    async (after, limit) => {
      asked.push(after);
      if (log.faults) throw new Error('The log does not answer.');
      const count = Math.max(0, Math.min(limit, log.head - after));
      return Array.from({ length: count }, (_, index) => ({ position: after + index + 1 }) as Told);
    },
    (after) => log.head > after,
  );
  const positions = async (after: number) => (await read(after, 3)).map(({ position }) => position);
  return { log, asked, positions };
};

describe('reading ahead', () => {
  it('asks for the next batch while the last one has its effect, and only once', async () => {
    const { asked, positions } = logOf(7);
    expect(await positions(0)).toEqual([1, 2, 3]);
    expect(asked).toEqual([0, 3]);
    expect([await positions(3), await positions(6)]).toEqual([[4, 5, 6], [7]]);
    expect(asked).toEqual([0, 3, 6]);
  });

  it('asks nothing at the end of the log, and finds what comes then', async () => {
    const { log, asked, positions } = logOf(3);
    expect([await positions(0), await positions(3)]).toEqual([[1, 2, 3], []]);
    expect(asked).toEqual([0]);
    log.head = 4;
    expect(await positions(3)).toEqual([4]);
  });

  it('reads anew from wherever the follower goes back to', async () => {
    const { positions } = logOf(9);
    await positions(0);
    expect(await positions(1)).toEqual([2, 3, 4]);
  });

  it('tells a fault to whoever asks for the batch, and asks again', async () => {
    const { log, positions } = logOf(9);
    log.faults = true;
    await expect(positions(0)).rejects.toThrow('does not answer');
    log.faults = false;
    expect(await positions(0)).toEqual([1, 2, 3]);
    log.faults = true;
    expect(await positions(3)).toEqual([4, 5, 6]);
    await expect(positions(6)).rejects.toThrow('does not answer');
    log.faults = false;
    expect(await positions(6)).toEqual([7, 8, 9]);
  });
});
