import type { CaseTimeline } from '@connex/read-models';

/** By which a reader filters a story. What is of no kind shows under All only. */
export const kinds = ['decision', 'letter', 'clock', 'message', 'reminder'] as const;
export type Kind = (typeof kinds)[number];

export const kindWords: Readonly<Record<Kind, string>> = {
  decision: 'Decisions',
  letter: 'Letters',
  clock: 'Clocks',
  message: 'Messages',
  reminder: 'Reminders',
};

const byType: Readonly<Record<string, Kind>> = {
  EnquiryReceived: 'letter',
  EnquiryAnswered: 'letter',
  RequestReceived: 'letter',
  RequestAcknowledged: 'letter',
  RequestCorrected: 'letter',
  InformationRequested: 'message',
  InformationProvided: 'message',
  NoteAdded: 'message',
  NoteWithdrawn: 'message',
  BoardExceptionRequested: 'message',
  ReminderIssued: 'reminder',
  ReminderSuppressed: 'reminder',
  EscalationRaised: 'clock',
  EscalationClosed: 'clock',
};

export const isOfClocks = ({ type }: Pick<CaseTimeline, 'type'>): boolean => /^Clock[A-Z]/.test(type);

/** What was granted is told by the decision itself, which stands beside it. */
const isEcho = (type: string) => type === 'ApprovalGranted';

export const kindOf = ({ type, why }: Pick<CaseTimeline, 'type' | 'why'>): Kind | undefined => {
  if (why && !isEcho(type)) return 'decision';
  return isOfClocks({ type }) ? 'clock' : byType[type];
};

/** How many entries a filter would show. */
export const countsOf = (story: readonly CaseTimeline[]): Readonly<Record<Kind | 'all', number>> => {
  const counts = { all: story.length, decision: 0, letter: 0, clock: 0, message: 0, reminder: 0 };
  for (const row of story) {
    const kind = kindOf(row);
    if (kind) counts[kind] += 1;
  }
  return counts;
};
