import type { Role } from '@connex/domain';
import { kindOf } from './sight.js';

type Row = Readonly<Record<string, unknown>>;

const ofGovernments: ReadonlySet<Role> = new Set<Role>(['GOV_FOCAL', 'GOV_SIGN', 'GOV_TEAM']);

export const isOfAGovernment = (role: Role): boolean => ofGovernments.has(role);

/** What of a case's story is a government's to read; how the unit watches itself is not. Source: domain 9.6, ux §2.8. */
const news: ReadonlySet<unknown> = new Set([
  'EnquiryReceived',
  'EnquiryAnswered',
  'EnquiryClosed',
  'RequestReceived',
  'CaseOpened',
  'RequestAcknowledged',
  'RequestCorrected',
  'InformationRequested',
  'InformationProvided',
  'SignatoryVerified',
  'EligibilityDetermined',
  'BoardExceptionRequested',
  'DueDiligenceStarted',
  'RequestApproved',
  'RequestDeclined',
  'OfficialContactRecorded',
]);

const isTheirTask = ({ roles }: Row): boolean =>
  Array.isArray(roles) && roles.some((role) => ofGovernments.has(role as Role));

/** The windows through which officials look at their own cases, and which rows of each: those that the portal shows. */
const windows: Readonly<Record<string, (row: Row) => boolean>> = {
  'case-overview': () => true,
  'case-timeline': ({ type }) => news.has(type),
  'my-tasks': isTheirTask,
};

/** Whether a role looks through this window at all; one that is not theirs is not there (ruling 34). */
export const opensTo = (role: Role, view: string): boolean => !isOfAGovernment(role) || Object.hasOwn(windows, view);

/** Whether a row is shown to a role. Of a row that is gone nobody can say whose it was: only whole cases are told gone. */
export const isShownTo = (role: Role, view: string, row: unknown): boolean => {
  if (!isOfAGovernment(role)) return true;
  return row === null ? view === 'case-overview' : (windows[view]?.(row as Row) ?? false);
};

/** The audit read is not for officials, but what stands on record about themselves is. */
export const readsAloud = (role: Role, stream: string): boolean =>
  !isOfAGovernment(role) || kindOf(stream) === 'person';
