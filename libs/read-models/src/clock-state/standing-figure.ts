import { timeBy, type Calendars } from '@connex/domain';
import { clockFigure, type ClockFigure, type OpenClock } from './clock-figure.js';

/** An open clock with the version of the calendar by which it counts; both are kept from some readers. */
export type CountedClock = OpenClock & { readonly calendar?: string; readonly calendarVersion: number };

/** How a clock stands by its calendar; nothing where that is not among those at hand. Version 0 stands in for an unknown one. */
export const figureByCalendar = (clock: CountedClock, now: string, calendars: Calendars): ClockFigure | undefined => {
  const { calendar: code, calendarVersion } = clock;
  if (code === undefined) return undefined;
  const isKnown =
    code === 'CALENDAR_DAYS' ||
    calendarVersion === 0 ||
    calendars[code]?.versions.some(({ version }) => version === calendarVersion);
  return isKnown ? clockFigure(clock, now, timeBy(calendars, code, calendarVersion)) : undefined;
};

/** Who sees no calendar, an auditor or the Board, sees a clock by the wall: no figure, but `running` for one that runs. */
export const figureByTheWall = ({ state, dueAt }: OpenClock, now: string, running: string): ClockFigure => {
  const seconds = dueAt === null ? 0 : Math.abs(Date.parse(dueAt) - Date.parse(now)) / 1_000;
  if (state === 'PAUSED') return { state: 'paused', seconds, figure: 'stands' };
  const isOver = dueAt !== null && dueAt < now;
  return isOver
    ? { state: 'over', seconds, figure: 'due date passed' }
    : { state: 'running', seconds, figure: running };
};
