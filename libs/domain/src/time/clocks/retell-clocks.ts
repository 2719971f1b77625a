import type { Drafted, Recorded } from '../../grammar/recorded.js';
import { versionIn } from '../calendars/calendar-weeks.js';
import { dueNow } from './alarms.js';
import { decideClocks } from './clock-commands.js';
import { clockEvents } from './clock.events.js';
import type { ClockContext } from './clock-context.js';
import { keepClocks } from './clock-keeper.js';
import { noClocks, type Clocks } from './clock.state.js';
import { evolveClocks } from './evolve-clocks.js';
import { earlierWayOf, recountClocks } from './keeper/recount-clocks.js';

/** An event of a case with what was known right after it. */
export type Known = { readonly event: Recorded; readonly context: ClockContext };

const isOfClocks = ({ event }: Known) => Object.hasOwn(clockEvents, event.type);

/** What follows for the clocks when the facts of an append are told again: each drafted fact, where it would stand. */
type Told = { readonly clocks: Clocks; readonly facts: readonly Drafted[] };

/**
 * The clocks of a case, told again from its facts alone: what people did, and that time rang. The clocks' own facts are
 * not believed but found anew; under the policy and the calendars in force they equal the record, under others they are
 * the what-if.
 */
export const clocks = (story: readonly Known[]): Told =>
  appendsIn(story).reduce<Told>(
    (told, append) => {
      const facts = factsOf(append, told.clocks);
      return { clocks: facts.clocks, facts: [...told.facts, ...facts.facts] };
    },
    { clocks: noClocks, facts: [] },
  );

const appendsIn = (story: readonly Known[]): readonly (readonly Known[])[] => {
  const appends = new Map<string, Known[]>();
  for (const known of story) {
    const { commandId } = known.event.meta;
    const append = appends.get(commandId) ?? [];
    append.push(known);
    appends.set(commandId, append);
  }
  return [...appends.values()].map(asThen);
};

/** What an earlier record says of new measures, and of pauses that were entered late, is told again as it was told then. */
const asThen = (append: readonly Known[]): readonly Known[] => {
  const events = append.map(({ event }) => event);
  const recounts = earlierWayOf(events);
  const paused = events.filter(({ type }) => type === 'ClockPaused');
  const isAsEntered = paused.length > 0 && paused.every(({ data }) => data['standsFrom'] === undefined);
  const named = namedIn(events);
  if (!recounts && !isAsEntered && !named) return append;
  const then = {
    ...(recounts && { recounts }),
    ...(isAsEntered && { pauses: 'AS_ENTERED' as const }),
    ...(named && { named }),
  };
  return append.map(({ event, context }) => ({ event, context: { ...context, ...then } }));
};

/** The clocks of an append that the week of a ministry concerned, as it says. */
const namedIn = (append: readonly Recorded[]): ClockContext['named'] => {
  const idsOf = (facts: readonly Recorded[]) => facts.map(({ data }) => String(data['clockId']));
  const inOwnWeek = append.filter(
    ({ type, data }) => /^Clock(Started|Recomputed)$/.test(type) && versionIn(Number(data['calendarVersion'])).nth > 0,
  );
  const isWeek = append.some(({ type }) => type === 'GovernmentWeekOverridden');
  if (!isWeek && inOwnWeek.length === 0) return undefined;
  return { recounted: idsOf(isWeek ? append.filter(isRecount) : []), inOwnWeek: idsOf(inOwnWeek) };
};

/** An append of clocks' facts only is what somebody asked of a clock: it is asked again. All else follows from facts, or time. */
const factsOf = (append: readonly Known[], before: Clocks): Told => {
  const [first] = append as readonly [Known];
  const told = { clocks: before, facts: [] };
  const people = append.filter((known) => !isOfClocks(known));
  if (first.event.meta.by.role === 'SYSTEM' || isRecount(first.event))
    return keptFor(people, heard(told, ofTime(append, before), first.event.revision - 1));
  if (people.length > 0) return keptFor(people, told);
  return append.reduce<Told>(
    (past, known) => heard(past, askedAgain(known, past.clocks), known.event.revision - 1),
    told,
  );
};

/** What follows when the same is asked of the same clock. What it may not do under the policy at hand, it does not. */
const askedAgain = ({ event, context }: Known, before: Clocks): readonly Drafted[] => {
  const { type, data, occurredAt, meta } = event;
  const { stated } = data;
  const asked = { meta: { id: meta.commandId, by: meta.by, occurredAt } };
  if (type === 'EscalationClosed') return [drafted(event)];
  if (type === 'ClockBreached') return [];
  const command =
    stated === undefined
      ? { type: 'ResumeClock', data: { clock: data['clockId'] }, ...asked }
      : { type: 'PauseClock', data: { clock: data['clockId'], reasonCode: stated }, ...asked };
  const answer = decideClocks(command as never, before, { ...context, asks: 'WHATEVER_WAS_ASKED' });
  return 'refused' in answer ? [] : answer;
};

const keptFor = (people: readonly Known[], before: Told): Told =>
  people.reduce(
    (told, { event, context }) => heard(told, keepClocks(told.clocks, event, context), event.revision),
    before,
  );

/** By a newer calendar, or table of zones; towards a day that stands fast a clock counts on when somebody lets it. */
const isRecount = ({ type, data }: Recorded): boolean =>
  type === 'ClockRecomputed' && (data['cause'] === 'CALENDAR_VERSION' || data['cause'] === 'TIME_ZONES');

const ofTime = (append: readonly Known[], before: Clocks): readonly Drafted[] => {
  const [{ event, context }] = append as readonly [Known];
  return isRecount(event)
    ? recountClocks(countedByNamed(append, before), event.occurredAt, context)
    : dueNow(before, context).filter(({ type }) => Object.hasOwn(clockEvents, type));
};

/** A recount is about the calendars of the clocks that it names: where another one is left out of a story, it stays out. */
const countedByNamed = (append: readonly Known[], { clocks, ...rest }: Clocks): Clocks => {
  const named = new Set(append.map(({ event }) => event.data['clockId']));
  const codes = new Set(clocks.filter(({ clockId }) => named.has(clockId)).map(({ calendar }) => calendar));
  return { ...rest, clocks: clocks.filter(({ calendar }) => codes.has(calendar)) };
};

const drafted = ({ type, data, occurredAt }: Recorded): Drafted => ({ type, data, occurredAt });

const heard = ({ clocks: before, facts }: Told, more: readonly Drafted[], after: number): Told => ({
  clocks: more.reduce((known, fact, index) => evolveClocks(known, { ...fact, revision: after + index + 1 }), before),
  facts: [...facts, ...more],
});
