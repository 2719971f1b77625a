import type { Complaint } from '../../grammar/complaint.js';
import type { Clock } from '../clock.state.js';
import { earlier, millisecondsOf } from '../instants.js';
import { consumedAt, wholeSeconds } from '../keeper/measure-clock.js';
import type { ExpectedOfCase, PolicyCase } from '../policy-case.document.js';
import { fault, type Check } from './check.js';
import { runCase, type Ran } from './run-case.js';

/** Every case whose clocks stand otherwise than it says, each difference in a sentence. */
export const ranCases: Check = ({ policy, calendars }) =>
  (policy.cases ?? []).flatMap((one, index) => {
    const ran = runCase(one, policy, calendars);
    return one.expect.flatMap((expected) => differences(expected, ran)).map((why) => told(one, index, why));
  });

const told = ({ title }: PolicyCase, index: number, why: string): Complaint =>
  fault(`cases.${index}`, `Case "${title}": ${why}`);

const differences = (expected: ExpectedOfCase, ran: Ran): readonly string[] => {
  const clockId = expected.clock.includes('-') ? expected.clock : `${expected.clock}-1`;
  const clock = ran.clocks.clocks.find((each) => each.clockId === clockId);
  if (!clock) return [`${expected.clock} never starts in it.`];
  const said = [due(expected, clock), state(expected, clock), net(expected, clock, ran)];
  return said.filter((why) => why !== undefined);
};

const due = ({ clock: name, dueAt }: ExpectedOfCase, clock: Clock): string | undefined => {
  if (dueAt === undefined || isSameInstant(dueAt, clock.dueAt)) return undefined;
  const on = dayIn(clock.tz);
  const is = clock.dueAt === null ? 'never due' : `due ${on(clock.dueAt)}`;
  return `${name} is ${is}, the case expects ${dueAt === null ? 'that it never is' : on(dueAt)}.`;
};

const isSameInstant = (one: string | null, other: string | null) =>
  one === null || other === null ? one === other : millisecondsOf(one) === millisecondsOf(other);

const state = ({ clock: name, state: expected }: ExpectedOfCase, clock: Clock): string | undefined => {
  const is = standingOf(clock);
  return expected === undefined || expected === is ? undefined : `${name} is ${is}, the case expects ${expected}.`;
};

/** How a clock stands, in the words of cases. */
const standingOf = ({ status, met, breachedAt }: Clock): NonNullable<ExpectedOfCase['state']> => {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'paused') return 'paused';
  if (status === 'running') return breachedAt === undefined ? 'running' : 'breached';
  if (typeof met !== 'boolean') return 'ended';
  return met ? 'met' : 'late';
};

const net = ({ clock: name, netSeconds }: ExpectedOfCase, clock: Clock, { endedAt, calendars }: Ran) => {
  if (netSeconds === undefined) return undefined;
  const counted = wholeSeconds(consumedAt(clock, earlier(clock.endedAt ?? endedAt, endedAt), calendars));
  return counted === netSeconds ? undefined : `${name} has counted ${counted} seconds, the case expects ${netSeconds}.`;
};

/** How an instant reads on the wall of a zone: `Thu 3 Dec 2026, 17:00`. */
const dayIn =
  (timeZone: string) =>
  (instant: string): string => {
    const said = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const part = Object.fromEntries(
      said.formatToParts(millisecondsOf(instant)).map(({ type, value }) => [type, value]),
    );
    return `${part['weekday']} ${part['day']} ${part['month']} ${part['year']}, ${part['hour']}:${part['minute']}`;
  };
