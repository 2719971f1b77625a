import type { SlaBoard } from '@connex/read-models';
import { boardRow } from './board-row.js';
import { standingClocks } from './standing.js';
import { boardRowOf, clocksOf, moment } from './testing.js';

const shown = (more: Partial<SlaBoard>, now = moment.now) => {
  const [clock] = standingClocks([boardRowOf(more)], { ...moment, now });
  return boardRow(clock!, { ...moment, now });
};

describe('a row of the board', () => {
  it('says the due instant in Berlin, and when it was due before', () =>
    expect(shown({ dueBefore: '2026-12-07T16:00:00.000Z' })).toMatchObject({
      due: 'Wed 9 Dec, 17:00',
      dueNote: 'was Mon 7 Dec, 17:00',
    }));

  it('says the time there for a clock that counts elsewhere', () =>
    expect(shown({ tz: 'Africa/Kampala' }).dueNote).toBe('19:00 in Kampala'));

  it('marks a date that may still move', () =>
    expect(shown({ provisional: true })).toMatchObject({ isAbout: true, dueNote: 'provisional' }));

  it('shows no date while a clock stands, and why it stands', () =>
    expect(
      shown({ state: 'PAUSED', countsFrom: null, runsSince: null, pauseReason: 'AWAITING_GOVERNMENT_INFO' }),
    ).toMatchObject({
      due: 'no date while paused',
      dueNote: 'awaiting government info',
      left: 'paused',
      ballNote: 'the clock stands',
    }));

  it('says when a closed calendar opens again', () => {
    expect(shown({}, '2026-12-04T05:30:00.000Z').left).toBe('closed until 09:00');
    expect(shown({}, '2026-12-04T19:00:00.000Z').left).toBe('closed until Mon, 09:00');
  });

  it('says to which level an overrun has gone up', () =>
    expect(shown({ dueAt: '2026-12-03T16:00:00.000Z', lastLevel: 'L2' }).left).toBe('escalated to L2'));

  it('does not say that a clock counts since a morning that is still to come', () =>
    expect(shown({ runsSince: '2026-12-07T08:00:00.000Z' }).ballNote).toBe('counts from 7 Dec'));

  it('writes the year where it is another', () =>
    expect(shown({ dueAt: '2027-01-05T16:00:00.000Z' }).due).toBe('Tue 5 Jan 2027, 17:00'));

  it('counts nothing by a calendar that has not arrived', () => {
    const [clock] = clocksOf({ calendar: 'GOV-XX' });
    expect(clock).toMatchObject({ state: 'provisional', figure: 'not counted yet' });
  });
});
