import type { Clock } from './clock.state.js';

/** What the fact that starts a clock says of it; what else it may say is no part of a clock. */
export type Begun = Pick<
  Clock,
  | 'clockId'
  | 'clock'
  | 'title'
  | 'seq'
  | 'owner'
  | 'track'
  | 'targetSeconds'
  | 'secondsPerDay'
  | 'calendar'
  | 'calendarVersion'
  | 'tz'
  | 'policyVersion'
  | 'startsAt'
> & { readonly instance?: string | undefined; readonly anchor?: string | undefined };

/** What a rule says of a clock's length, and who owes it. */
export type Length = Pick<
  Begun,
  'owner' | 'policyVersion' | 'calendarVersion' | 'secondsPerDay' | 'targetSeconds' | 'anchor'
>;

/** What lies before a clock: when it is due, and what rings until then. */
type Ahead = Pick<Clock, 'dueAt' | 'provisional' | 'rungs' | 'arm'>;

const notAsked: Ahead = { dueAt: null, provisional: false, rungs: [], arm: 0 };

type Known = { readonly length?: Length; readonly ahead?: Ahead };

/**
 * A clock at its first instant: of the length that was recorded, or of another; before anybody asked when it is due, or
 * with what is known to lie ahead. Field by field: a copy of what was read from a log costs ten times as much, and every
 * fold of a case begins so.
 */
export const asStarted = (begun: Begun, startedAt: string, { length = begun, ahead = notAsked }: Known = {}): Clock => {
  const clock: Clock = {
    clockId: begun.clockId,
    clock: begun.clock,
    title: begun.title,
    seq: begun.seq,
    owner: length.owner,
    track: begun.track,
    targetSeconds: length.targetSeconds,
    secondsPerDay: length.secondsPerDay,
    calendar: begun.calendar,
    calendarVersion: length.calendarVersion,
    tz: begun.tz,
    policyVersion: length.policyVersion,
    startsAt: begun.startsAt,
    dueAt: ahead.dueAt,
    status: 'running',
    startedAt,
    provisional: ahead.provisional,
    runs: [{ from: startedAt, calendarVersion: length.calendarVersion }],
    causes: [],
    rungs: ahead.rungs,
    rang: [],
    arm: ahead.arm,
  };
  const [{ instance }, { anchor }] = [begun, length];
  if (instance === undefined && anchor === undefined) return clock;
  return { ...clock, ...(instance !== undefined && { instance }), ...(anchor !== undefined && { anchor }) };
};
