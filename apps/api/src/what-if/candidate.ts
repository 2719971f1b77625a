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
import type { houseNow } from './house-now.js';

/** One of them: a whole policy, the next version of a calendar, or the policy that lies before the Board, by its approval. */
type Said = { readonly policy?: unknown; readonly calendar?: unknown; readonly proposal?: string | undefined };

type HouseNow = Awaited<ReturnType<typeof houseNow>>;

/** What is to be tried, and what stands against it although it is. */
type ToTry = { readonly candidate: Candidate; readonly warnings: readonly string[] };

/** The rule that somebody wants tried, or why it cannot be. */
export const candidateIn = (said: Said, house: HouseNow): ToTry => {
  const { policy, calendar, proposal } = said;
  if ([policy, calendar, proposal].filter((one) => one !== undefined).length !== 1)
    throw problem('NOT_UNDERSTOOD', {
      errors: [{ path: 'policy', message: 'Say a policy, a calendar or a proposal, one of them.' }],
    });
  if (calendar !== undefined) return { candidate: { calendars: [calendarIn(calendar, house)] }, warnings: [] };
  return policyIn(proposal === undefined ? policy : proposedIn(proposal, house), house);
};

const proposedIn = (approvalId: string, { policy: { approvals } }: HouseNow): unknown => {
  const open = approvals.find((one) => one.approvalId === approvalId && one.status === 'open');
  if (!open) throw refused('R-041', 'No policy lies open under this approval.');
  return open.data['policy'];
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
