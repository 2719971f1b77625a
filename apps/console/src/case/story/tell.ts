import { stageAfter, stages, type Stage } from '@connex/domain/lifecycle';
import type { CaseTimeline } from '@connex/read-models';
import { workingUnits } from '@connex/read-models';
import { actOf, lower, wordOf } from '../../commands/words.js';
import { dayAndTime } from '../../time/format.js';
import { personInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';

type Said = Readonly<Record<string, unknown>>;
/** As much of a row as tells what it did: of what stands in the log, or would stand there. */
type Told = Pick<CaseTimeline, 'type' | 'facts'>;
type Telling = (said: Said) => string | undefined;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const word = (value: unknown) => (typeof value === 'string' ? lower(wordOf(value)) : undefined);
const both = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ') || undefined;
const clock: Telling = ({ clockId, title }) => both(text(clockId), word(title));
const roles = (to: unknown) =>
  Array.isArray(to) ? `to ${to.map((role) => lower(wordOf(String(role)))).join(', ')}` : undefined;

/** What a fact is about, in the few words that stand beside it. A field that may not be read is left out. */
const about: Readonly<Record<string, Telling>> = {
  EnquiryReceived: ({ channel }) => `by ${word(channel)}`,
  EnquiryClosed: ({ reasonCode }) => word(reasonCode),
  RequestReceived: ({ contractName }) => text(contractName),
  RequestCorrected: ({ field }) => (typeof field === 'string' ? lower(wordOf(field)) : undefined),
  InformationRequested: ({ askedOf }) => text(askedOf) && `of ${String(askedOf)}`,
  InformationProvided: ({ complete, via }) => both(complete ? 'complete' : 'in part', `by ${word(via)}`),
  EligibilityDetermined: ({ outcome }) => word(outcome),
  DueDiligenceFindingRecorded: ({ check, rating }) => both(word(check), word(rating)),
  DueDiligenceCompleted: ({ overallRating }) =>
    overallRating === undefined ? undefined : `rated ${word(overallRating)}`,
  RequestDeclined: ({ reasonCode }) => word(reasonCode),
  TrackChanged: ({ to }) => `${word(to)} track`,
  CaseOpened: ({ track }) => `${word(track)} track`,
  StaffAssigned: ({ person, role }) => `${personInWords(String(person))}, ${word(role)}`,
  OfficialContactRecorded: ({ role, institution }) => both(word(role), text(institution)),
  ApprovalProposed: ({ command }) => lower(actOf(String(command))),
  ApprovalGranted: ({ command }) => lower(actOf(String(command))),
  ApprovalRefused: ({ command }) => lower(actOf(String(command))),
  ReminderIssued: ({ to, clockId }) => both(roles(to), text(clockId)),
  ReminderSuppressed: ({ cause, clockId }) => both(word(cause), text(clockId)),
  EscalationRaised: ({ to, clockId }) => both(roles(to), text(clockId)),
  ClockStarted: clock,
  ClockPaused: ({ clockId, reasonCode }) => both(text(clockId), word(reasonCode)),
  ClockResumed: clock,
  ClockRecomputed: ({ clockId, cause }) => both(text(clockId), word(cause)),
  ClockStopped: ({ clockId, met }) =>
    both(text(clockId), met === false ? 'late' : met === true ? 'in time' : undefined),
  ClockCancelled: clock,
  ClockBreached: clock,
};

const told = <T>(table: Readonly<Record<string, T>>, type: string) =>
  Object.hasOwn(table, type) ? table[type] : undefined;

export const aboutOf = (row: CaseTimeline): string | undefined => told(about, row.type)?.(saidBy(row));

const quoted = (value: unknown) => (text(value) === undefined ? undefined : `“${String(value)}”`);

/** The circumstance that matters most: the question itself, a note, what was and what is. */
const body: Readonly<Record<string, Telling>> = {
  EnquiryReceived: ({ summary }) => text(summary),
  InformationRequested: ({ text: asked }) => text(asked),
  NoteAdded: ({ text: noted }) => text(noted),
  EscalationClosed: ({ resolution }) => text(resolution),
  ApprovalRefused: ({ reasonText }) => text(reasonText),
  RequestCorrected: ({ oldValue, newValue }) =>
    newValue === undefined ? undefined : `Was ${quoted(oldValue) ?? 'empty'}, is now ${quoted(newValue) ?? 'empty'}.`,
  SignatoryVerified: ({ reason }) => text(reason),
  SignatoryRejected: ({ reason }) => text(reason),
};

export const bodyOf = (row: CaseTimeline): string | undefined => told(body, row.type)?.(saidBy(row));

const seconds = (value: unknown) => (typeof value === 'number' ? workingUnits(value, 28_800) : '–');

/** What followed at once, one sentence each. */
const followed: Readonly<Record<string, (said: Said, now: string) => string>> = {
  ClockStarted: ({ clock: code, dueAt }, now) =>
    `${String(code)} started${typeof dueAt === 'string' ? `, due ${dayAndTime(dueAt, now)}` : ''}`,
  ClockStopped: ({ clockId, netSeconds, met }) =>
    `${codeOf(clockId)} ${met === false ? 'met late' : 'met'}, with ${seconds(netSeconds)}`,
  ClockPaused: ({ clockId, reasonCode }) => `${codeOf(clockId)} paused: ${String(word(reasonCode))}`,
  ClockResumed: ({ clockId, newDueAt }, now) =>
    `${codeOf(clockId)} counts on${typeof newDueAt === 'string' ? `, due ${dayAndTime(newDueAt, now)}` : ''}`,
  ClockRecomputed: ({ clockId, newDueAt, moved }, now) =>
    moved === false
      ? `${codeOf(clockId)} counts by the newest calendar, due as before`
      : `${codeOf(clockId)} counted anew${typeof newDueAt === 'string' ? `, due ${dayAndTime(newDueAt, now)}` : ''}`,
  ClockCancelled: ({ clockId }) => `${codeOf(clockId)} cancelled`,
  ClockBreached: ({ clockId }) => `${codeOf(clockId)} is over`,
};

const codeOf = (clockId: unknown) => String(clockId).replace(/-1$/, '');

const stageSentence = (row: Told): string | undefined => {
  const turned = stages
    .map((from) => stageAfter<Stage>(from, { type: row.type, data: saidBy(row) }))
    .find((to, index) => to !== stages[index]);
  return turned && `stage is now ${lower(wordOf(turned))}`;
};

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What a fact did: clocks that met, stood, began; and where the case stands since. Nothing when it did nothing. */
export const effectsOf = (row: Told, rows: readonly Told[], now: string): string | undefined => {
  const sentences = [...rows.map((one) => told(followed, one.type)?.(saidBy(one), now)), stageSentence(row)].filter(
    (one) => one !== undefined,
  );
  return sentences.length === 0 ? undefined : `${sentences.map(capital).join('. ')}.`;
};

/** One fact and what it changes, as a line of a list: a clock's turn, or the fact in words and where the case stands since. */
export const lineOf = (row: Told, now: string): string => {
  const turn = told(followed, row.type)?.(saidBy(row), now);
  const sentences = turn === undefined ? [actOf(row.type), stageSentence(row)] : [turn];
  return `${sentences
    .filter((one) => one !== undefined)
    .map(capital)
    .join('. ')}.`;
};

/** `By A. Diallo, case manager, for the head of unit`. */
export const whoOf = ({ who: { person, role, onBehalfOf } }: Pick<CaseTimeline, 'who'>): string => {
  if (role === 'SYSTEM') return 'The house itself';
  const name = personInWords(person);
  const hat = lower(wordOf(role));
  const acting = onBehalfOf ? `, acting for ${personInWords(onBehalfOf)}` : '';
  return `${name.toLowerCase() === hat ? name : `${name}, ${hat}`}${acting}`;
};
