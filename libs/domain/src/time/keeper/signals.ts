import type { Drafted } from '../../grammar/recorded.js';
import type { Clock } from '../clock.state.js';
import type { ClockRule, Signal } from '../policy.document.js';

/** Whether an event is one that a clock listens for. */
export const isHeard = (signals: readonly Signal[] | undefined, { type, data }: Drafted): boolean =>
  (signals ?? []).some(
    ({ event, when = {} }) =>
      event === type && Object.entries(when).every(([field, values]) => values.includes(data[field] as string)),
  );

/** Which instance of a clock an event speaks of, where there are several. */
export const instanceIn = ({ per }: ClockRule, { data }: Drafted): string | undefined => {
  const instance = per === undefined ? undefined : data[per];
  return typeof instance === 'string' ? instance : undefined;
};

export const concerns = (rule: ClockRule, clock: Clock, event: Drafted): boolean =>
  instanceIn(rule, event) === clock.instance;
