import type { z } from 'zod';
import { eventNamed } from '../../../registry.js';
import type { Signal } from '../policy.document.js';
import { eachClock, fault, faultsIn, type Check } from './check.js';

/** What is told elsewhere than in a case; a clock of a case never hears of it. */
const outsideCases = ['clocks', 'calendars', 'policy', 'people', 'countries', 'delegations', 'house'];

/** The fields that an event says. */
const fieldsOf = (event: string): Readonly<Record<string, z.ZodType>> =>
  (eventNamed(event)?.schema.shape ?? {}) as Record<string, z.ZodType>;

type When = NonNullable<Signal['when']>;

/** Why a condition on the fields of an event never holds. */
const neverHolds = (event: string, when: When): string | undefined => {
  const fields = fieldsOf(event);
  for (const [name, values] of Object.entries(when)) {
    const field = fields[name];
    if (!field) return `${event} by its field ${name}, which it does not have`;
    if (values.length === 0) return `${event} for no value of ${name}, so for none at all`;
    const odd = values.find((value) => !field.safeParse(value).success);
    if (odd !== undefined) return `${event} when ${name} is ${odd}, which it never is`;
  }
  return undefined;
};

/** Why a clock would never hear a signal; nothing when it can. */
const deafTo = ({ event, when = {} }: Signal): string | undefined => {
  const word = eventNamed(event);
  if (!word) return `${event}, which is no event of the house`;
  return outsideCases.includes(word.chapter) ? `${event}, which no case ever tells` : neverHolds(event, when);
};

const hears = (clock: string, list: string, does: string, signals: readonly Signal[] = []) =>
  signals.map((signal, index) => {
    const why = deafTo(signal);
    return why !== undefined && fault(`clocks.${clock}.${list}.${index}`, `The clock ${clock} ${does} ${why}.`);
  });

/** Whether two signals can be one fact: the same event, and no field that tells them apart. */
const mayBeOne = (one: Signal, other: Signal): boolean =>
  one.event === other.event &&
  Object.entries(one.when ?? {}).every(([field, values]) => {
    const others = other.when?.[field];
    return others === undefined || values.some((value) => others.includes(value));
  });

/** A clock that can start can also stop: what it listens for is told of a case, by these words and these values. */
export const signalChecks: readonly Check[] = [
  eachClock(({ clock, starts, stops, cancels, stands = [], tasks = [] }) => [
    ...hears(clock, 'starts', 'starts with', starts),
    ...hears(clock, 'stops', 'stops with', stops),
    ...hears(clock, 'cancels', 'is cancelled by', cancels),
    ...stands.flatMap(({ from, until }) => [
      ...hears(clock, 'stands', 'stands from', from),
      ...hears(clock, 'stands', 'stands until', until),
    ]),
    ...hears(
      clock,
      'tasks',
      'makes a task of',
      tasks.map(({ on }) => on),
    ),
  ]),

  eachClock(({ clock, starts, stops }, place) => {
    const both = starts.find((start) => stops.some((stop) => mayBeOne(start, stop)));
    return [both && fault(place('stops'), `The clock ${clock} starts and stops with ${both.event}.`)];
  }),

  eachClock(({ clock, per, starts, stops }, place) => {
    if (per === undefined) return [];
    return [...starts, ...stops]
      .filter(
        ({ event }) => eventNamed(event) && ![per, `${per}s`].some((name) => Object.hasOwn(fieldsOf(event), name)),
      )
      .map(({ event }) => fault(place('per'), `The clock ${clock} counts per ${per}, which ${event} does not say.`));
  }),

  eachClock(({ clock, anchor, starts }, place) =>
    starts.map(({ event }) => {
      const field = anchor && fieldsOf(event)[anchor.field];
      if (!anchor || !eventNamed(event) || field?.safeParse('2027-01-04').success) return undefined;
      return fault(place('anchor'), `The clock ${clock} counts from ${anchor.field} of ${event}, which is no day.`);
    }),
  ),

  ({ policy: { ballReasons } }) =>
    faultsIn(
      Object.keys(ballReasons).map(
        (event) =>
          !eventNamed(event) &&
          fault(`ballReasons.${event}`, `${event} passes the ball, yet it is no event of the house.`),
      ),
    ),
];
