import type { StageDuration } from '@connex/read-models';
import { calendars } from '../../case/testing.js';
import type { StandingClock } from '../standing.js';
import { forecastInWords, forecastOf } from './forecast.js';

const moment = { now: '2026-12-01T09:00:00.000Z', calendars };
const clock = {
  stream: 'case-1',
  clockId: 'C03-1',
  clock: 'C03',
  track: 'STANDARD',
  waits: 'RUNNING',
  targetSeconds: 4 * 28_800,
  secondsPerDay: 28_800,
  calendar: 'CSU',
  calendarVersion: 1,
  consumedSeconds: 28_800,
  countsFrom: '2026-12-01T09:00:00.000Z',
} as StandingClock;

/** So many like clocks, each of which took so many working days. */
const took = (...days: readonly number[]) =>
  days.map(
    (one, index) =>
      ({
        stream: `case-${index + 2}`,
        clockId: 'C03-1',
        clock: 'C03',
        track: 'STANDARD',
        state: 'STOPPED',
        usedSeconds: one * 28_800,
        secondsPerDay: 28_800,
      }) as StageDuration,
  );
const said = (past: readonly StageDuration[]) => forecastInWords(clock, forecastOf(clock, past, moment)!, moment);

describe('the forecast of a clock', () => {
  it('is not made from fewer than ten like clocks', () =>
    expect(said(took(2, 3, 3))).toEqual({
      chip: 'not enough cases',
      note: '3 like clocks came to their end; ten are needed.',
    }));

  it('says the risk, and the days between which most like clocks were done; the same whenever it is asked', () => {
    const past = took(2, 2, 2, 3, 3, 3, 3, 3, 5, 5);
    expect(said(past).chip).toBe('20 % risk of missing, 80 % between Wed 2 Dec and Mon 7 Dec');
    expect(said(past)).toEqual(said(past));
  });

  it('is not made for a clock that stands, nor from itself or those of another track', () => {
    expect(forecastOf({ ...clock, waits: 'PAUSED' }, took(2), moment)).toBeUndefined();
    const others = took(1, 1).map((one) => ({ ...one, track: 'FAST' as const }));
    expect(forecastOf(clock, [...others, { ...took(1)[0]!, stream: 'case-1' }], moment)).toEqual({ notEnough: 0 });
  });
});
