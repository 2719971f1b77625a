import { timeBy } from '@connex/domain';
import { forecast, seedOf, type Duration, type Forecast, type NotEnough } from '@connex/insight';
import { usedBy, type StageDuration } from '@connex/read-models';
import { dayOf } from '../../time/format.js';
import type { Moment, StandingClock } from '../standing.js';

const lasted = ({ usedSeconds, secondsPerDay, state }: StageDuration): Duration => ({
  days: usedSeconds / secondsPerDay,
  ended: state === 'STOPPED',
});

const usedOf = (clock: StandingClock, { now, calendars }: Moment): number => {
  const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
  return usedBy({ ...clock, state: clock.waits }, Date.parse(now), time);
};

/** How likely a clock is to miss its goal, from like ones: the same clock on the same track, itself left out. */
export const forecastOf = (
  clock: StandingClock,
  past: readonly StageDuration[],
  moment: Moment,
): Forecast | NotEnough | undefined => {
  const { targetSeconds, secondsPerDay, stream, clockId } = clock;
  if (targetSeconds === null || clock.waits === 'PAUSED') return undefined;
  const like = past.filter(
    (one) =>
      one.clock === clock.clock && one.track === clock.track && !(one.stream === stream && one.clockId === clockId),
  );
  const running = { usedDays: usedOf(clock, moment) / secondsPerDay, targetDays: targetSeconds / secondsPerDay };
  return forecast(running, like.map(lasted), seedOf(`${stream}.${clockId}`));
};

/** The day on which a clock has used so many working days; nothing where the record does not reach so far. */
const dayAt = (clock: StandingClock, days: number | null, moment: Moment): string | undefined => {
  if (days === null) return undefined;
  const left = days * clock.secondsPerDay - usedOf(clock, moment);
  const time = timeBy(moment.calendars, clock.calendar, clock.calendarVersion);
  return dayOf(new Date(time.due(Date.parse(moment.now), Math.max(0, left))).toISOString(), moment.now);
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

const whenDone = (low: string | undefined, high: string | undefined): string => {
  if (low === undefined) return 'none was done this late';
  if (high === undefined) return `80 % from ${low} on`;
  return low === high ? `80 % on ${low}` : `80 % between ${low} and ${high}`;
};

/** `12 % risk of missing, 80 % between Tue 1 Dec and Thu 3 Dec`; or why nothing can be said. */
export const forecastInWords = (
  clock: StandingClock,
  told: Forecast | NotEnough,
  moment: Moment,
): { readonly chip: string; readonly note: string } => {
  if ('notEnough' in told)
    return {
      chip: 'not enough cases',
      note: `${told.notEnough} like ${told.notEnough === 1 ? 'clock' : 'clocks'} came to their end; ten are needed.`,
    };
  const { probabilityOfMiss, low, high, cases, done } = told;
  const [first, last] = [dayAt(clock, done.low, moment), dayAt(clock, done.high, moment)];
  return {
    chip: `${percent(probabilityOfMiss)} risk of missing, ${whenDone(first, last)}`,
    note: `From ${cases} like clocks; with so few, the risk lies between ${percent(low)} and ${percent(high)}.`,
  };
};
