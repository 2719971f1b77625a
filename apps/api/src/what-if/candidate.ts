import {
  budgetFaults,
  calendarVersionOf,
  complaintsOf,
  faultsOfPolicy,
  isUnderstood,
  PolicyDocument,
  understand,
  whyNotTried,
  type AskedVersion,
  type Calendars,
} from '@connex/domain';
import type { Candidate, House } from '@connex/insight';
import { refusalOf } from '../commands/answer.js';
import { problem, refused } from '../problems/problem.js';

type Said = { readonly policy?: unknown; readonly calendar?: unknown };

/** What is to be tried, and what stands against it although it is. */
type ToTry = { readonly candidate: Candidate; readonly warnings: readonly string[] };

/** The rule that somebody wants tried: one whole policy, or the next version of one calendar; or why it cannot be. */
export const candidateIn = (said: Said, house: House): ToTry => {
  if ((said.policy === undefined) === (said.calendar === undefined))
    throw problem('NOT_UNDERSTOOD', {
      errors: [{ path: 'policy', message: 'Say a policy or a calendar, one of them.' }],
    });
  return said.policy === undefined
    ? { candidate: { calendars: [calendarIn(said.calendar, house)] }, warnings: [] }
    : policyIn(said.policy, house);
};

/**
 * A policy is tried as if it had always been in force: that its version is taken, or lies in the past, is no fault here,
 * nor that its own cases still tell what its targets were before. That the stages do not add up to the headline is only
 * said, so that one stage can be tried by itself.
 */
const policyIn = (said: unknown, { now, calendars }: House): ToTry => {
  const read = PolicyDocument.safeParse(said, { reportInput: true });
  if (!read.success)
    throw problem('NOT_UNDERSTOOD', { errors: within('policy', complaintsOf(read.error, PolicyDocument)) });
  // Its own cases are not run: what they say is no fault here, and a hundred of them take everybody's time.
  const { cases: _, ...policy } = read.data;
  const faults = faultsOfPolicy({ policy, before: [], now, calendars: known(calendars) });
  const warnings = budgetFaults(read.data).map(({ message }) => message);
  const errors = faults.filter(({ path, message }) => !path.startsWith('policy.cases') && !warnings.includes(message));
  if (errors.length > 0)
    throw refused('POLICY_REFUSED', 'This policy could not be put in force.', { detail: errors[0]!.message, errors });
  return { candidate: { policy: read.data }, warnings };
};

const known = (calendars: Calendars) => calendars as Parameters<typeof faultsOfPolicy>[0]['calendars'];

const calendarIn = (said: unknown, { calendars, now }: House) => {
  const heard = understand('PublishCalendarVersion', said);
  if (!isUnderstood(heard)) throw problem('NOT_UNDERSTOOD', { errors: within('calendar', heard.errors) });
  const asked = heard.data as unknown as AskedVersion;
  const versions = calendars[asked.code]?.versions ?? [];
  const whyNot = versions.length === 0 ? unknownCalendar : whyNotTried(asked, { versions }, now);
  if (whyNot) throw refusalOf(whyNot as unknown as Parameters<typeof refusalOf>[0]);
  const next = { ...asked, version: versions.length + 1 };
  return calendarVersionOf(next as Parameters<typeof calendarVersionOf>[0], now);
};

const unknownCalendar = { refused: 'CALENDAR_UNKNOWN', detail: 'No clock counts by a calendar of this code.' };

type Errors = readonly { readonly path: string; readonly message: string }[];

const within = (name: string, errors: Errors): Errors =>
  errors.map(({ path, message }) => ({ path: path ? `${name}.${path}` : name, message }));
