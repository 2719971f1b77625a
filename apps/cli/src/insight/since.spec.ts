import type { CaseSince } from '@connex/insight';
import { sinceLines } from './since.command.js';
import { withReasons } from './why-moved.js';

const moved = {
  clockId: 'H1-1',
  title: 'TIME_TO_FIELD',
  before: '2026-12-22T16:00:00.000Z',
  after: '2026-12-23T16:00:00.000Z',
};
const told = {
  stream: 'case-1',
  nickname: 'Fern',
  ...{ facts: [], began: [], ended: [], breached: [] },
  moved: [moved],
} as unknown as CaseSince;

describe('what changed since an instant, at the terminal', () => {
  it('says of a due date that moved from when to when, and why', () =>
    expect(sinceLines({ ...told, moved: [{ ...moved, why: 'It moved, because a holiday was decreed.' }] })).toEqual([
      'Fern',
      '  moved    H1-1 time to field: Tue, 22 Dec 2026, 17:00 → Wed, 23 Dec 2026, 17:00',
      '           It moved, because a holiday was decreed.',
    ]));

  it('says only that it moved to whoever may not see the facts behind it', () => {
    const between = { since: '2026-11-26T08:00:00.000Z', until: '2026-11-27T08:00:00.000Z' };
    const house = { now: between.until, calendars: {}, policy: { versions: [] } } as never;
    expect(withReasons(told, [], between, house).moved).toEqual([moved]);
  });
});
