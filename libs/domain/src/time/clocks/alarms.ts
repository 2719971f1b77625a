import type { Alarm, Unsaid } from '../../grammar/mind.js';
import type { Drafted } from '../../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import { isLive, type Clocks } from './clock.state.js';
import { ringClock, saidBySilence } from './keeper/ring-clock.js';

/** What time owes a case's clocks: every rung that is still to ring. */
export const alarmsOf = ({ clocks }: Clocks): readonly Alarm[] =>
  clocks
    .filter(isLive)
    .flatMap(({ clockId, rungs, arm }) => rungs.map(({ rung, at }) => ({ key: `${clockId}/${rung}`, at, arm })));

/**
 * The answer to an alarm (ruling 19): all that is due by now in this case, not only what was named.
 * A key that is no longer armed so is overtaken; one that lies ahead is not yet.
 */
export const ring = (
  clocks: Clocks,
  { key, arm }: { readonly key: string; readonly arm: number },
  context: ClockContext,
): readonly Drafted[] | Unsaid => {
  const alarm = alarmsOf(clocks).find((one) => one.key === key && one.arm === arm);
  if (!alarm) return { unsaid: 'overtaken' };
  if (alarm.at > context.now) return { unsaid: 'not-yet' };
  return dueNow(clocks, context);
};

/**
 * All that the clocks of a case owe by now, then what their silence means: facts of the case, which the clocks have yet
 * to hear. Whoever answers another alarm of the case adds it to that answer.
 */
export const dueNow = ({ clocks }: Clocks, context: ClockContext): readonly Drafted[] => {
  const live = clocks.filter(isLive);
  const said = live.flatMap((clock) => saidBySilence(clock, context));
  return [
    ...live.flatMap((clock) => ringClock(clock, context)),
    ...said.filter(({ type }, index) => type !== 'CaseDormant' || said.findIndex((one) => one.type === type) === index),
  ];
};
