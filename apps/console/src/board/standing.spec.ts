import { standingClocks } from './standing.js';
import { boardRowOf, moment } from './testing.js';

describe('the clocks of a board', () => {
  const mine = boardRowOf({ nickname: 'Baobab', stream: 'case-a' });
  const other = boardRowOf({ nickname: 'Dahlia', stream: 'case-b' });
  const clockOf = (rows: Parameters<typeof standingClocks>[0], nickname: string, at = moment) =>
    standingClocks(rows, at).find((clock) => clock.nickname === nickname);

  it('are the very same as long as their row is, so that a change elsewhere draws nothing anew', () => {
    const before = clockOf([mine, other], 'Baobab');
    const changed = boardRowOf({ nickname: 'Dahlia', stream: 'case-b', ball: 'GOVERNMENT' });
    expect(clockOf([mine, changed], 'Baobab')).toBe(before);
    expect(clockOf([mine, changed], 'Dahlia')).toMatchObject({ ball: 'GOVERNMENT' });
  });

  it('are counted anew when the moment is another', () => {
    const later = { ...moment, now: '2026-12-04T11:00:00.000Z' };
    expect(clockOf([mine], 'Baobab', later)?.seconds).toBe((clockOf([mine], 'Baobab')?.seconds ?? 0) - 3_600);
  });

  it('stand by the wall for a reader who may not know the country', () => {
    const { calendar: _, ...row } = mine.row;
    const masked = { ...mine, row: row as typeof mine.row };
    expect(clockOf([masked], 'Baobab')).toMatchObject({ state: 'running', figure: 'counts' });
    const later = { ...moment, now: '2027-12-04T11:00:00.000Z' };
    expect(clockOf([masked], 'Baobab', later)).toMatchObject({ state: 'over', figure: 'due date passed' });
  });
});
