import { policyMind, type CalendarState, type Recorded } from '@connex/domain';
import type { House } from '@connex/insight';
import type { DoorClient } from '../door/door-client.js';
import { wholeStream } from '../door/every-event.js';
import { everyRow } from '../door/every-row.js';

/** The rules of the house as its windows show them: every calendar, every policy, and the house's now. */
export const houseOf = async (door: DoorClient): Promise<House> => {
  const [{ rows, houseNow: now }, policy] = await Promise.all([everyRow(door, 'calendars'), factsOf(door, 'policy')]);
  const calendars = rows.map(({ row }) => row as CalendarState & { readonly code: string });
  return {
    now,
    calendars: Object.fromEntries(calendars.map(({ code, versions }) => [code, { versions }])),
    policy: policy.reduce(policyMind.evolve, policyMind.initial),
  };
};

/** The facts of a stream, as far as the asker may read them. Throws a sentence where they may not see what its clocks count by. */
export const factsOf = async (door: DoorClient, stream: string): Promise<readonly Recorded[]> => {
  const facts = await wholeStream(door, stream);
  expectCounted(facts.filter(({ type }) => type === 'ClockStarted').map(({ data }) => data['calendar']));
  return facts;
};

/** Whoever may not see the calendars of clocks cannot count them, and is told so. */
export const expectCounted = (calendars: readonly unknown[]): void => {
  if (calendars.includes(undefined))
    throw new Error('You may not see by which calendars the clocks of this case count, so nothing is counted.');
};
