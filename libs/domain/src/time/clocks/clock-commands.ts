import { refuse, type Refusal } from '../../grammar/decider.js';
import type { Command, Meta } from '../../grammar/language.js';
import type { Drafted } from '../../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import type { clockLanguage } from './clock.language.js';
import { isLive, type Clock, type Clocks } from './clock.state.js';
import type { ClockFact } from './keeper/draft.js';
import { standAs } from './keeper/pause-clocks.js';
import { recountClocks, rezoneClocks } from './keeper/recount-clocks.js';
import { policyNamed, ruleFor } from '../policies/policy.state.js';

type Words = typeof clockLanguage;
type Asked = 'PauseClock' | 'ResumeClock' | 'RecomputeClocks' | 'CloseEscalation';
type Answer = readonly ClockFact[] | Refusal<Words>;
type Decide = {
  readonly [T in Asked]: (command: Command<Words, T>, clocks: Clocks, context: ClockContext) => Answer;
};

/** The live clocks that a person means: one by its id, or all that bear the code. */
const meant = ({ clocks }: Clocks, name: string): readonly Clock[] =>
  clocks.filter((clock) => isLive(clock) && (clock.clockId === name || clock.clock === name));

/**
 * A reason is one of the policy's, and names what is there: an overlay while it lies over the case, the
 * government's answer while somebody asked for one. Earlier records may wait for an answer that nobody asked for.
 */
const isReason = (clock: Clock, reasonCode: string, { policy, overlays, ball, asks }: ClockContext): boolean => {
  const { pauseReasons, ballReasons } = policyNamed(policy, clock.policyVersion);
  if (!pauseReasons.includes(reasonCode)) return false;
  if (reasonCode === 'SUSPENDED' || reasonCode === 'INTEGRITY_HOLD') return overlays.includes(reasonCode);
  const isAnswer = Object.values(ballReasons).includes(reasonCode);
  return !isAnswer || ball !== 'CSU' || asks === 'WHATEVER_WAS_ASKED';
};

/** Why a pause cannot begin or end at an instant: its clock was not counting yet, or not standing yet. */
const whyNotAt = (targets: readonly Clock[], { occurredAt }: Meta): Refusal<Words> | undefined => {
  const edges = targets.flatMap(({ runs }) => runs.at(-1)?.to ?? runs.at(-1)?.from ?? []);
  const edge = edges.find((one) => occurredAt < one);
  return edge === undefined
    ? undefined
    : refuse('PAUSE_REVERSED', `The clock is as it is since ${edge}; this would have been before, at ${occurredAt}.`);
};

/** Whether somebody asked for it, for that reason if one is named; what a fact says, only another fact takes back. */
const isStated = ({ stated }: Clock, reasonCode: string | undefined): boolean =>
  stated !== undefined && stated === (reasonCode ?? stated);

const at = ({ occurredAt }: Meta) => ({ occurredAt });

const decide: Decide = {
  PauseClock({ data: { clock: name, reasonCode }, meta }, clocks, context) {
    const targets = meant(clocks, name);
    if (targets.length === 0) return refuse('CLOCK_NOT_RUNNING');
    if (!targets.every((clock) => isReason(clock, reasonCode, context))) return refuse('R-021');
    if (!targets.every((clock) => ruleFor(context.policy, clock).pauses.asked)) return refuse('R-022');
    if (targets.some(({ stated }) => stated !== undefined)) return refuse('R-020');
    return whyNotAt(targets, meta) ?? targets.flatMap((clock) => standAs(clock, reasonCode, at(meta), context));
  },

  ResumeClock({ data: { clock: name, reasonCode }, meta }, clocks, context) {
    const targets = meant(clocks, name);
    if (targets.length === 0) return refuse('CLOCK_NOT_RUNNING');
    const standing = targets.filter(
      (clock) => ruleFor(context.policy, clock).pauses.asked && isStated(clock, reasonCode),
    );
    if (standing.length === 0) return refuse('NOT_PAUSED');
    return whyNotAt(standing, meta) ?? standing.flatMap((clock) => standAs(clock, undefined, at(meta), context));
  },

  /** By newer calendars first; a table of zones moves only what the calendars left alone. */
  RecomputeClocks({ data: { tzVersion }, meta: { occurredAt } }, clocks, context) {
    const recounted = recountClocks(clocks, occurredAt, context);
    if (tzVersion === undefined) return recounted;
    const left = clocks.clocks.filter(({ clockId }) => !recounted.some(({ data }) => data.clockId === clockId));
    return [...recounted, ...rezoneClocks({ ...clocks, clocks: left }, occurredAt, context)];
  },

  CloseEscalation({ data, meta }, { escalations }) {
    if (!escalations.some(({ escalationId }) => escalationId === data.escalationId))
      return refuse('ESCALATION_UNKNOWN');
    return [{ type: 'EscalationClosed', occurredAt: meta.occurredAt, data }];
  },
};

/** What follows from a command about clocks. `RingAlarm` is answered by `ring`. */
export const decideClocks = (
  command: Command<Words, Asked>,
  clocks: Clocks,
  context: ClockContext,
): readonly Drafted[] | Refusal<Words> => decide[command.type](command as never, clocks, context);
