import { timeBy, type Calendars } from '@connex/domain';
import { atRiskFirst, clockFigure, type ClockFigure, type ClockState, type SlaBoard } from '@connex/read-models';
import type { ViewRow } from '../door/door.js';

/** A clock as it stands now: its row, how much is left, and in which state that leaves it. */
export type StandingClock = Omit<SlaBoard, 'state'> &
  ClockFigure & {
    readonly key: string;
    /** The last event of its case of which the row knows. */
    readonly revision: number;
    readonly waits: SlaBoard['state'];
  };

export type Moment = { readonly now: string; readonly calendars: Calendars };

/** By a calendar that has not arrived yet nobody can count: such a clock says so instead of a figure. */
const uncounted: ClockFigure = { state: 'provisional', seconds: 0, figure: 'not counted yet' };

/** How a clock stands at a moment; nothing for one whose calendar is not open to its reader, or has not arrived yet. */
export const figureOf = (row: SlaBoard, { now, calendars }: Moment): ClockFigure | undefined => {
  const isKnown =
    row.calendar === 'CALENDAR_DAYS' ||
    row.calendarVersion === 0 ||
    calendars[row.calendar]?.versions.some(({ version }) => version === row.calendarVersion);
  return isKnown ? clockFigure(row, now, timeBy(calendars, row.calendar, row.calendarVersion)) : undefined;
};

/** A reader from whom the country is kept, an auditor, sees no calendar: such a clock stands by the wall, and says no figure. */
const byTheWall = ({ state, dueAt }: SlaBoard, now: string): ClockFigure => {
  const seconds = dueAt === null ? 0 : Math.abs(Date.parse(dueAt) - Date.parse(now)) / 1_000;
  if (state === 'PAUSED') return { state: 'paused', seconds, figure: 'stands' };
  const isOver = dueAt !== null && dueAt < now;
  return isOver
    ? { state: 'over', seconds, figure: 'due date passed' }
    : { state: 'running', seconds, figure: 'counts' };
};

/** A field that may not be read is not there at all. */
const hidesCalendar = (row: SlaBoard) => (row.calendar as string | undefined) === undefined;

const standingOf = (row: SlaBoard, moment: Moment): ClockFigure =>
  hidesCalendar(row) ? byTheWall(row, moment.now) : (figureOf(row, moment) ?? uncounted);

/** What was counted at a moment: a row that did not change stays the very same, so that nothing of it is drawn anew. */
const counted = new WeakMap<Moment, WeakMap<SlaBoard, StandingClock>>();

const standingAt = (moment: Moment) => {
  const known = counted.get(moment) ?? new WeakMap<SlaBoard, StandingClock>();
  counted.set(moment, known);
  return ({ key, revision, row }: ViewRow<SlaBoard>): StandingClock => {
    const clock =
      known.get(row) ?? Object.assign({}, row, standingOf(row, moment), { key, revision, waits: row.state });
    known.set(row, clock);
    return clock;
  };
};

/** Every clock as it stands at a moment, most urgent first. */
export const standingClocks = (rows: readonly ViewRow<SlaBoard>[], moment: Moment): readonly StandingClock[] =>
  rows.map(standingAt(moment)).toSorted(atRiskFirst);

/** How many clocks are in each state. */
export const countByState = (clocks: readonly StandingClock[]): Readonly<Partial<Record<ClockState, number>>> =>
  clocks.reduce<Partial<Record<ClockState, number>>>(
    (counts, { state }) => ({ ...counts, [state]: (counts[state] ?? 0) + 1 }),
    {},
  );
