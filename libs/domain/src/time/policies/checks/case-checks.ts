import { eventNamed } from '../../../registry.js';
import type { PolicyCase } from '../policy-case.document.js';
import { millisecondsOf } from '../../instants.js';
import { calendarsMissing } from './case-calendars.js';
import { fault, faultsIn, twiceIn, type Check } from './check.js';

const eachCase =
  (check: (one: PolicyCase, trial: Parameters<Check>[0]) => readonly (string | false | undefined)[]): Check =>
  (trial) =>
    (trial.policy.cases ?? []).flatMap((one, index) =>
      faultsIn(
        check(one, trial).map((why) =>
          typeof why === 'string' ? fault(`cases.${index}`, `Case "${one.title}": ${why}`) : undefined,
        ),
      ),
    );

const isBackwards = ({ given, until }: PolicyCase) => {
  const instants = [...given.map(({ at }) => at), ...(until === undefined ? [] : [until])].map(millisecondsOf);
  return instants.some((instant, index) => instant < (instants[index - 1] ?? instant));
};

/** A case is told within three years of its beginning, in years that calendars know. */
const isBeyond = ({ given, until }: PolicyCase) => {
  const years = [...given.map(({ at }) => at), ...(until === undefined ? [] : [until])].map((at) =>
    Number(at.slice(0, 4)),
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first < 2000 || last > 2100 || last - first > 3;
};

const saysNothing = ({ dueAt, state, netSeconds }: PolicyCase['expect'][number]) =>
  dueAt === undefined && state === undefined && netSeconds === undefined;

/** Whether the cases of a policy can be run at all. */
export const caseChecks: readonly Check[] = [
  ({ policy: { cases = [] } }) =>
    cases.length > 0 ? [] : [fault('cases', 'The policy has no cases; give at least one example of how it counts.')],

  ({ policy: { cases = [] } }) =>
    twiceIn(cases.map(({ title }) => title)).map((title) => fault('cases', `Two cases bear the title "${title}".`)),

  eachCase(({ given }) =>
    given.map(({ event }) => !eventNamed(event) && `${event} is no event of the house, so it cannot happen.`),
  ),

  eachCase(({ given }) =>
    given.flatMap(({ event, data = {} }) =>
      Object.keys(data).map((field) => {
        const word = eventNamed(event);
        return word && !Object.hasOwn(word.schema.shape, field) && `${event} has no field ${field}.`;
      }),
    ),
  ),

  eachCase(({ given }) =>
    given.flatMap(({ event, data = {} }) =>
      Object.entries(data).map(([name, value]) => {
        const field = eventNamed(event)?.schema.shape[name];
        return (
          field && !field.safeParse(value).success && `${name} of ${event} is ${String(value)}, which it never is.`
        );
      }),
    ),
  ),

  eachCase((one) => [
    isBeyond(one) && 'it happens outside the years 2000 to 2100, or goes on for more than three years.',
  ]),

  eachCase((one) => [isBackwards(one) && 'what happens is not told in its order.']),

  eachCase(({ expect }, { policy }) =>
    expect.map(
      ({ clock }) =>
        !policy.clocks.some((rule) => rule.clock === clock.split('-')[0]) && `the policy has no clock ${clock}.`,
    ),
  ),

  eachCase(({ expect }) => expect.map((one) => saysNothing(one) && `nothing is expected of ${one.clock}.`)),

  eachCase((one, { calendars }) =>
    calendarsMissing(one, calendars).map((code) => `it counts on ${code}, a calendar that the house does not have.`),
  ),
];
