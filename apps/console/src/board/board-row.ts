import { timeBy } from '@connex/domain';
import { clockStates } from '@connex/read-models';
import { dayAndTime, dayOf, shortDay, timeOfDay, timeThere } from '../time/format.js';
import { inWords, initialsOf, personInWords } from '../time/words.js';
import { lower } from '../commands/words.js';
import { ownerOf } from './arrange.js';
import type { Moment, StandingClock } from './standing.js';

/** A clock as the row of a table, in words: each has a fact, and its circumstance below. */
export type BoardRow = {
  readonly caseNote: string;
  readonly clock: string;
  readonly due: string;
  readonly dueNote: string;
  readonly isAbout: boolean;
  readonly left: string;
  readonly ball: string;
  readonly ballNote: string;
  readonly owner: { readonly initials: string; readonly title: string };
};

const tracks = { STANDARD: 'standard track', FAST: 'fast track' } as const;

const dueOf = ({ dueAt, waits }: StandingClock, now: string): string => {
  if (waits === 'PAUSED') return 'no date while paused';
  return dueAt === null ? 'no goal' : dayAndTime(dueAt, now);
};

const dueNoteOf = (clock: StandingClock, now: string): string => {
  const { dueAt, dueBefore, waits, tz } = clock;
  if (waits === 'PAUSED') return clock.pauseReason === null ? '' : lower(inWords(clock.pauseReason));
  if (dueAt === null) return 'counted, not measured';
  const was = dueBefore === null ? undefined : `was ${dayAndTime(dueBefore, now)}`;
  const holidays = clock.provisional ? 'provisional' : undefined;
  return [timeThere(dueAt, tz), was, holidays].filter(Boolean).join(', ');
};

/** A clock that rests because its calendar is closed says when it goes on, in the reader's time. */
const openingOf = (clock: StandingClock, { now, calendars }: Moment): string => {
  const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
  const opens = new Date(time.nextOpening(Date.parse(now))).toISOString();
  if (dayOf(opens) === dayOf(now)) return timeOfDay(opens);
  return `${dayOf(opens).slice(0, 3)}, ${timeOfDay(opens)}`;
};

const escalated = new Set(['L2', 'L3', 'L4']);

const leftNoteOf = (clock: StandingClock, moment: Moment): string => {
  const { word } = clockStates[clock.state];
  if (clock.state === 'closed') return `closed until ${openingOf(clock, moment)}`;
  const isEscalated = clock.state === 'over' && clock.lastLevel !== null && escalated.has(clock.lastLevel);
  return isEscalated ? `escalated to ${clock.lastLevel}` : word;
};

/** Who owns a clock, by initials, and in full for whoever asks. */
const ownerSaid = (clock: StandingClock) => {
  const desk = lower(inWords(clock.ownerRole));
  const title = clock.ownerPerson === null ? inWords(clock.ownerRole) : `${personInWords(clock.ownerPerson)}, ${desk}`;
  const initials = initialsOf(clock.ownerPerson ?? inWords(ownerOf(clock)));
  return { initials, title };
};

/** Since when the clock has run with whoever has the ball; one that is started after closing time counts from the morning. */
const ballNoteOf = ({ runsSince }: StandingClock, now: string): string => {
  if (runsSince === null) return 'the clock stands';
  return `${runsSince > now ? 'counts from' : 'since'} ${shortDay(runsSince)}`;
};

export const boardRow = (clock: StandingClock, moment: Moment): BoardRow => ({
  caseNote: `${lower(inWords(clock.stage))}${clock.track === 'FAST' ? `, ${tracks.FAST}` : ''}`,
  clock: inWords(clock.title),
  due: dueOf(clock, moment.now),
  dueNote: dueNoteOf(clock, moment.now),
  isAbout: clock.provisional && clock.waits === 'RUNNING' && clock.dueAt !== null,
  left: leftNoteOf(clock, moment),
  ball: inWords(clock.ball),
  ballNote: ballNoteOf(clock, moment.now),
  owner: ownerSaid(clock),
});
