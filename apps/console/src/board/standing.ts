import type { Calendars } from '@connex/domain';
import { atRiskFirst, figureByCalendar, figureByTheWall, type ClockFigure, type SlaBoard } from '@connex/read-models';
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

/** A field that may not be read is not there at all: an auditor, from whom the country is kept, sees no calendar. */
const hidesCalendar = (row: SlaBoard) => (row.calendar as string | undefined) === undefined;

const standingOf = (row: SlaBoard, { now, calendars }: Moment): ClockFigure =>
  hidesCalendar(row) ? figureByTheWall(row, now, 'counts') : (figureByCalendar(row, now, calendars) ?? uncounted);

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
