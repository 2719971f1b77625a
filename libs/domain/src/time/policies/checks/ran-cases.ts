import type { Complaint } from '../../../grammar/complaint.js';
import type { Clock } from '../../clocks/clock.state.js';
import { earlier, millisecondsOf } from '../../instants.js';
import { consumedAt, wholeSeconds } from '../../clocks/keeper/measure-clock.js';
import type { ExpectedOfCase, PolicyCase } from '../policy-case.document.js';
import { onTheWall, standingOf } from './case-words.js';
import { fault, type Check } from './check.js';
import { runCase, type Ran } from './run-case.js';

/** Every case whose clocks stand otherwise than it says, each difference in a sentence. */
export const ranCases: Check = ({ policy, calendars }) =>
  (policy.cases ?? []).flatMap((one, index) => {
    const ran = ranOrWhyNot(() => runCase(one, policy, calendars));
    if (typeof ran === 'string') return [told(one, index, `it cannot be counted: ${ran}`)];
    return one.expect.flatMap((expected) => differences(expected, ran)).map((why) => told(one, index, why));
  });

/** What a case says comes from outside: a date that is none is no fault of ours. */
const ranOrWhyNot = (run: () => Ran): Ran | string => {
  try {
    return run();
  } catch (why) {
    return why instanceof Error ? why.message.replace(/[.]?$/, '.') : String(why);
  }
};

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
  const on = onTheWall(clock.tz);
  const is = clock.dueAt === null ? 'never due' : `due ${on(clock.dueAt)}`;
  return `${name} is ${is}, the case expects ${dueAt === null ? 'that it never is' : on(dueAt)}.`;
};

const isSameInstant = (one: string | null, other: string | null) =>
  one === null || other === null ? one === other : millisecondsOf(one) === millisecondsOf(other);

const state = ({ clock: name, state: expected }: ExpectedOfCase, clock: Clock): string | undefined => {
  const is = standingOf(clock);
  return expected === undefined || expected === is ? undefined : `${name} is ${is}, the case expects ${expected}.`;
};

const net = ({ clock: name, netSeconds }: ExpectedOfCase, clock: Clock, { endedAt, calendars }: Ran) => {
  if (netSeconds === undefined) return undefined;
  const counted = wholeSeconds(consumedAt(clock, earlier(clock.endedAt ?? endedAt, endedAt), calendars));
  return counted === netSeconds ? undefined : `${name} has counted ${counted} seconds, the case expects ${netSeconds}.`;
};
