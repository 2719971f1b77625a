import type { Drafted } from '../../../grammar/recorded.js';
import type { Clock } from '../clock.state.js';
import type { ClockRule, Signal } from '../../policies/policy.document.js';

/** Whether an event is one that a clock listens for. */
export const isHeard = (signals: readonly Signal[] | undefined, { type, data }: Drafted): boolean =>
  (signals ?? []).some(
    ({ event, when = {} }) =>
      event === type && Object.entries(when).every(([field, values]) => values.includes(data[field] as string)),
  );

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Which instances of a clock an event speaks of, where there are several; a list names them all at once. */
export const instancesIn = ({ per }: ClockRule, { data }: Drafted): readonly (string | undefined)[] => {
  if (per === undefined) return [undefined];
  const many = data[`${per}s`];
  return data[per] === undefined && Array.isArray(many) && many.length > 0 ? many.map(nameOf) : [nameOf(data[per])];
};

export const concerns = (rule: ClockRule, clock: Clock, event: Drafted): boolean =>
  instancesIn(rule, event).includes(clock.instance);
