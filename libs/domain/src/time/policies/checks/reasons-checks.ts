import type { ClockRule, PolicyDocument } from '../policy.document.js';
import { fault, faultsIn, twiceIn, type Check } from './check.js';

/** The reasons that exist, and what makes a clock stand for each. Anything else is rejected (domain 9.8, R-021). */
const ways = {
  AWAITING_GOVERNMENT_INFO: 'ball',
  AWAITING_GOVERNMENT_DECISION: 'ball',
  GOVERNMENT_REQUESTED_WAIT: 'asked',
  SUSPENDED: 'suspension',
  INTEGRITY_HOLD: 'hold',
} as const;

type Reason = keyof typeof ways;

const isReason = (name: string): name is Reason => Object.hasOwn(ways, name);

const isUsed = (reason: Reason, { clocks, ballReasons }: PolicyDocument) =>
  clocks.some(({ pauses }) => pauses[ways[reason]]) &&
  (ways[reason] !== 'ball' || Object.values(ballReasons).includes(reason));

/** What makes a clock stand is said in one of these reasons, whether the policy lists it or not. */
const needed = { suspension: 'SUSPENDED', hold: 'INTEGRITY_HOLD', asked: 'GOVERNMENT_REQUESTED_WAIT' } as const;

const unsaid = ({ clock, pauses }: ClockRule, listed: readonly string[]) =>
  Object.entries(needed)
    .filter(([way, reason]) => pauses[way as keyof typeof needed] && !listed.includes(reason))
    .map(([way, reason]) =>
      fault(`clocks.${clock}.pauses.${way}`, `The clock ${clock} stands for ${reason}, which is no reason to pause.`),
    );

/** Why clocks stand: every reason is one of the house's, is listed once, and is used. */
export const reasonChecks: readonly Check[] = [
  ({ policy: { pauseReasons } }) =>
    faultsIn(
      pauseReasons.map(
        (reason) =>
          !isReason(reason) &&
          fault('pauseReasons', `${reason} is no reason to pause; the reasons are ${Object.keys(ways).join(', ')}.`),
      ),
    ),

  ({ policy: { pauseReasons } }) =>
    twiceIn(pauseReasons).map((reason) => fault('pauseReasons', `The reason ${reason} stands there twice.`)),

  ({ policy }) =>
    policy.pauseReasons
      .filter(isReason)
      .filter((reason) => !isUsed(reason, policy))
      .map((reason) => fault('pauseReasons', `No clock ever stands for the reason ${reason}; leave it out.`)),

  ({ policy: { ballReasons, pauseReasons } }) =>
    Object.entries(ballReasons)
      .filter(([, reason]) => !pauseReasons.includes(reason))
      .map(([event, reason]) =>
        fault(`ballReasons.${event}`, `${event} passes the ball for ${reason}, which is no reason to pause.`),
      ),

  ({ policy: { ballReasons } }) =>
    Object.entries(ballReasons)
      .filter(([, reason]) => isReason(reason) && ways[reason] !== 'ball')
      .map(([event, reason]) =>
        fault(`ballReasons.${event}`, `${event} passes the ball for ${reason}, which waits for no government.`),
      ),

  ({ policy: { clocks, pauseReasons } }) => clocks.flatMap((rule) => unsaid(rule, pauseReasons)),
];
