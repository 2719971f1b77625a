import { takeChanges } from '../live/take-changes.js';
import { isSettled, lastOpenedIn } from './moved-tasks.js';

const stream = 'calendar-GOV-ZM';
const change = (id: string, revision: number, row: object | null) =>
  new Map([[`${stream}.${id}`, { key: `${stream}.${id}`, stream, revision, row }]]);
const nothing = { view: 'my-tasks', rows: [], houseNow: '2026-11-26T09:00:00.000Z' };
const asked = { stream };

describe('what waits about a calendar, as others move it', () => {
  const proposed = takeChanges(nothing, change('a', 7, { stream }), asked);

  it('calls for the stream up to the proposal that another person made', () =>
    expect([lastOpenedIn(undefined), lastOpenedIn(nothing.rows), lastOpenedIn(proposed.rows)]).toEqual([0, 0, 7]));

  it('is read again when a proposal was decided, refused or has lapsed, and not when one came', () => {
    const settled = takeChanges(proposed, change('a', 8, null), asked);
    expect(isSettled(proposed.rows, settled.rows)).toBe(true);
    expect(isSettled(nothing.rows, proposed.rows)).toBe(false);
    expect(isSettled(proposed.rows, undefined)).toBe(false);
  });

  it('does not move when something waits elsewhere', () => {
    const elsewhere = new Map([
      ['policy.b', { key: 'policy.b', stream: 'policy', revision: 9, row: { stream: 'policy' } }],
    ]);
    const after = takeChanges(proposed, elsewhere, asked);
    expect([lastOpenedIn(after.rows), isSettled(proposed.rows, after.rows)]).toEqual([7, false]);
  });
});
