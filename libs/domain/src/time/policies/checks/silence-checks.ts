import { eventNamed } from '../../../registry.js';
import type { ClockRule, RungRule } from '../policy.document.js';
import { eachClock, fault, type Check } from './check.js';

type Said = NonNullable<RungRule['says']>;

const stopsWith = ({ stops }: ClockRule, { event, data }: Said) =>
  stops.some(
    (stop) =>
      stop.event === event &&
      Object.entries(stop.when ?? {}).every(([field, values]) => values.includes(data[field] ?? '')),
  );

/** A rung that reminds, too, leaves a fact of itself, and is not rung again; one that only speaks must end the waiting. */
const isSaidOnce = (rule: ClockRule, { reminds, breaches, escalates }: RungRule, says: Said) =>
  stopsWith(rule, says) || reminds !== undefined || breaches === true || escalates !== undefined;

const whyNotSaid = (rule: ClockRule, one: RungRule, says: Said): string | undefined => {
  const word = eventNamed(says.event);
  const the = `The rung ${one.rung} of ${rule.clock}`;
  if (!word) return `${the} takes silence for ${says.event}, which is no event of the house.`;
  for (const [name, value] of Object.entries(says.data)) {
    const field = word.schema.shape[name];
    if (!field) return `${the} takes silence for ${says.event} with the field ${name}, which it does not have.`;
    if (!field.safeParse(value).success)
      return `${the} takes silence for ${says.event} with ${name} ${value}, which it never is.`;
  }
  return isSaidOnce(rule, one, says)
    ? undefined
    : `${the} takes silence for ${says.event}, which does not stop the clock; it would be said again and again.`;
};

/** What silence means is a fact of the house, and ends the waiting (ruling 19). */
export const silenceChecks: readonly Check[] = [
  eachClock((rule, place) =>
    rule.ladder.map((one) => {
      const { rung, says } = one;
      const why = says && whyNotSaid(rule, one, says);
      return why === undefined ? undefined : fault(place(`ladder.${rung}.says`), why);
    }),
  ),

  eachClock(({ clock, ladder }, place) => {
    const [, second] = ladder.filter(({ says }) => says);
    return [second && fault(place(`ladder.${second.rung}`), `The clock ${clock} takes silence for an answer twice.`)];
  }),

  eachClock(({ clock, hurriedBy }, place, { policy }) => [
    hurriedBy !== undefined &&
      !policy.clocks.some((one) => one.clock === hurriedBy) &&
      fault(
        place('hurriedBy'),
        `The clock ${clock} is hurried by ${hurriedBy}, a clock that the policy does not have.`,
      ),
  ]),
];
