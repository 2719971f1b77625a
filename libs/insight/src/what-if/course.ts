import {
  clockAfter,
  goneOnAtLength,
  startedOnRecord,
  stoppedAtLength,
  type Clock,
  type ClockContext,
  type Recorded,
} from '@connex/domain';
import { whileTyping } from '../story/append.js';
import { outcomeOf, type Outcome } from './outcome.js';

/** What is on record of one clock: the fact that started it, and those of clocks that bear on it since. */
export type Course = {
  readonly start: Recorded;
  /** The fact of the case that started it. */
  readonly by: Recorded;
  /** What of it would be another under the candidate. */
  readonly other: 'nothing' | 'length' | 'course';
  readonly since: Recorded[];
  isOver: boolean;
  /** As it would be, once somebody asked; it has heard so many of the facts since. */
  would?: Clock;
  heard: number;
};

export const clockOnRecord = ({ start, since }: Course): Clock => since.reduce(clockAfter, startedOnRecord(start));

type Stands = Pick<Outcome, 'status' | 'dueAt' | 'met' | 'until'>;

/** What each fact of clocks makes of how a clock stands. They are in their order: none says anything of an earlier time. */
const standsAfter: { readonly [Type in Bearing]: (stands: Stands, fact: Recorded) => Stands } = {
  ClockPaused: ({ dueAt, until }, { occurredAt }) => ({ status: 'paused', dueAt, until: until ?? occurredAt }),
  ClockResumed: (_, { data }) => ({ status: 'running', dueAt: dueIn(data) }),
  ClockRecomputed: (stands, { data }) => ({ ...stands, dueAt: dueIn(data) }),
  ClockStopped: ({ dueAt, until }, { occurredAt, data }) => ({
    status: 'stopped',
    dueAt,
    met: data['met'] as boolean | null,
    until: until ?? occurredAt,
  }),
  ClockCancelled: ({ dueAt, until }, { occurredAt }) => ({ status: 'cancelled', dueAt, until: until ?? occurredAt }),
};

const dueIn = ({ newDueAt }: Recorded['data']) => newDueAt as string | null;

/** Going on in the very instant of its end, a clock counted nothing more: until when it had counted, its runs say. */
const endsAsItGoesOn = ({ since, isOver }: Course): boolean =>
  isOver && since.some(({ type, occurredAt }) => type === 'ClockResumed' && occurredAt === since.at(-1)!.occurredAt);

/** What became of a clock, read off its record. */
export const outcomeOnRecord = (course: Course): Outcome => {
  if (endsAsItGoesOn(course)) return outcomeOf(clockOnRecord(course));
  const { start, since } = course;
  const { clockId, clock, title, owner, dueAt } = start.data as Outcome;
  let stands: Stands = { status: 'running', dueAt };
  for (const fact of since) stands = standsAfter[fact.type as Bearing](stands, fact);
  return { clockId, clock, title, owner, ...stands };
};

/** One that only started, and perhaps ended: of another length, it comes out by its due instant alone. */
const isPlain = ({ since, isOver }: Course): boolean => since.length === Number(isOver);

const plainOutcome = (is: Outcome, { owner, dueAt }: Pick<Outcome, 'owner' | 'dueAt'>): Outcome => {
  const { status, until = '' } = is;
  if (status !== 'stopped') return { ...is, owner, dueAt };
  return { ...is, owner, dueAt, met: dueAt === null ? null : until <= dueAt };
};

/** How a clock would have begun, and by what it would have been measured. */
export type OtherLength = { begun(course: Course): Clock; readonly measuring: ClockContext };

/** As the clock would have come out that is on record like this. Nothing when its record does not say. */
export const outcomeAtLength = (is: Outcome, course: Course, length: OtherLength): Outcome | undefined => {
  if (isPlain(course) && !course.would) return plainOutcome(is, length.begun(course));
  const would = wouldBeOf(course, length);
  return would && outcomeOf(would);
};

/** As the clock would be after all that is on record of it so far. Nothing when its record does not say. */
export const wouldBeOf = (course: Course, length: OtherLength): Clock | undefined => {
  let would: Clock | undefined = course.would ?? length.begun(course);
  for (; would && course.heard < course.since.length; course.heard += 1) {
    const fact = course.since[course.heard]!;
    would = after[fact.type as Bearing](would, fact, length.measuring);
  }
  if (would) course.would = would;
  return would;
};

/** The facts of clocks that bear on a clock that has started. */
export type Bearing = 'ClockPaused' | 'ClockResumed' | 'ClockRecomputed' | 'ClockStopped' | 'ClockCancelled';

type After = (clock: Clock, fact: Recorded, measuring: ClockContext) => Clock | undefined;

/** In whose very last minute somebody let it stand, as long as an entry may take: whether it was late by then, its rungs decide. */
const isInItsLastMinute = ({ dueAt }: Clock, { occurredAt }: Recorded): boolean =>
  dueAt !== null && occurredAt <= dueAt && Date.parse(dueAt) - Date.parse(occurredAt) <= whileTyping;

const after: { readonly [Type in Bearing]: After } = {
  ClockPaused: (clock, fact) =>
    clock.status === 'running' && isInItsLastMinute(clock, fact) ? undefined : clockAfter(clock, fact),
  ClockResumed: goneOnAtLength,
  // What it was given for a target on record it may not have been given under the candidate; facts of the case say.
  ClockRecomputed: (clock) => clock,
  ClockStopped: stoppedAtLength,
  ClockCancelled: clockAfter,
};
