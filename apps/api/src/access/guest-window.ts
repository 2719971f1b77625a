import { outsiders, type Role } from '@connex/domain';
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

/** The clocks whose end a government is told: what was promised to it, and what it owes itself. Source: domain 9.8. */
const promised: ReadonlySet<unknown> = new Set(['C01', 'C02', 'C03', 'C04', 'C05', 'C20']);

const isTheirTask = ({ roles }: Row, role: Role): boolean =>
  Array.isArray(roles) && roles.some((one) => one === role || (ofGovernments.has(role) && ofGovernments.has(one)));

type Window = {
  /** What of a row is shown; whatever a view is given besides stays in the house until it is named here. */
  readonly fields: readonly string[];
  readonly isShown: (row: Row, role: Role) => boolean;
};

/**
 * The windows through which those outside look at their own cases: those that the portal shows, as far as it shows them.
 * That a decision is proposed, why it was taken, that a case is held or goes the fast track, is said among ourselves.
 */
const windows: Readonly<Record<string, Window>> = {
  'case-overview': {
    fields: 'stream nickname country stage ball openedAt closed nextDue openQuestions staff'.split(' '),
    isShown: () => true,
  },
  'case-timeline': {
    fields: 'stream revision type what at recordedAt who facts'.split(' '),
    isShown: ({ type }) => news.has(type),
  },
  'my-tasks': {
    fields: 'stream nickname stage ball taskId task means command subject roles openedAt dueAt'.split(' '),
    isShown: isTheirTask,
  },
};

/** Whether a role looks through this window at all; one that is not theirs is not there (ruling 34). */
export const opensTo = (role: Role, view: string): boolean => !outsiders.has(role) || Object.hasOwn(windows, view);

/** Whether a row is shown to a role. Of a row that is gone nobody can say whose it was: only whole cases are told gone. */
export const isShownTo = (role: Role, view: string, row: unknown): boolean => {
  if (!outsiders.has(role)) return true;
  return row === null ? view === 'case-overview' : (windows[view]?.isShown(row as Row, role) ?? false);
};

/** Whether a field of a view's rows is shown to a role, and so may be asked for. */
export const showsField = (role: Role, view: string, field: string): boolean =>
  !outsiders.has(role) || (windows[view]?.fields.includes(field) ?? false);

/** As much of a row as the window shows to a role; classes of fields are masked besides. */
export const asShownTo = <T>(role: Role, view: string, row: T): T => {
  if (!outsiders.has(role)) return row;
  const shown = Object.entries(row as Row).filter(([name]) => showsField(role, view, name));
  return Object.fromEntries(shown.map(([name, value]) => [name, name === 'nextDue' ? ifPromised(value) : value])) as T;
};

const ifPromised = (due: unknown): unknown =>
  typeof due === 'object' && due !== null && 'clock' in due && promised.has(due.clock) ? due : null;

/** Whether somebody hears of an event in the answer to their own command: those outside, of news alone. */
export const hearsOf = (role: Role, stream: string, type: string): boolean =>
  !outsiders.has(role) || kindOf(stream) !== 'case' || news.has(type);

/** The audit read is not for those outside, but what stands on record about themselves is. */
export const readsAloud = (role: Role, stream: string): boolean => !outsiders.has(role) || kindOf(stream) === 'person';
