import type { SlaBoard } from '@connex/read-models';
import { changesBetween } from './board-changes.js';
import { mondayOf } from './monday.js';

const row = (key: string, dueAt: string | null, breached = false) => ({
  key,
  revision: 1,
  row: {
    stream: key.split('.')[0],
    nickname: key,
    clockId: 'C03-1',
    title: 'ELIGIBILITY',
    dueAt,
    breached,
  } as SlaBoard,
});

describe('what changed since a day', () => {
  it('is what moved, what began and what ended', () => {
    const then = [row('a', '2026-12-04T16:00:00.000Z'), row('b', '2026-12-05T16:00:00.000Z'), row('c', null)];
    const now = [row('a', '2026-12-07T16:00:00.000Z'), row('c', null), row('d', '2026-12-08T16:00:00.000Z')];
    const { moved, began, ended } = changesBetween(then, now);
    expect(moved).toMatchObject([{ key: 'a', before: '2026-12-04T16:00:00.000Z', after: '2026-12-07T16:00:00.000Z' }]);
    expect([began, ended].map((list) => list.map(({ key }) => key))).toEqual([['d'], ['b']]);
  });

  it('is also what was missed meanwhile, and not what was missed before', () => {
    const [friday, monday] = ['2026-12-04T16:00:00.000Z', '2026-12-07T16:00:00.000Z'];
    const then = [row('a', friday, true), row('b', monday)];
    const now = [row('a', friday, true), row('b', monday, true), row('c', monday, true)];
    const { moved, missed } = changesBetween(then, now);
    expect(missed).toMatchObject([
      { key: 'b', after: monday },
      { key: 'c', after: monday },
    ]);
    expect(moved).toEqual([]);
  });

  it('begins on the Monday of the week, by the clocks of Berlin', () => {
    expect(mondayOf('2026-11-29T12:00:00.000Z')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29T23:30:00.000Z')).toBe('2026-11-30');
    expect(mondayOf('2026-11-30T08:00:00.000Z')).toBe('2026-11-30');
  });
});
