import type { Refusal } from '@connex/domain';
import type { Appended, EventLog, Receipt } from '../event-log.js';
import type { Outcome } from './speech.js';

/** An answer that the log had stored under the command's id. */
export const storedAnswer = (answer: Receipt | Refusal): Outcome =>
  'refused' in answer ? { kind: 'refused', refusal: answer } : { kind: 'done', receipt: answer };

/** What was answered already to what is said under this id; nothing when it is new. */
export const answeredBefore = async (
  log: Pick<EventLog, 'answered'>,
  { commandId, print }: { readonly commandId: string; readonly print: string },
): Promise<Outcome | undefined> => {
  const answer = await log.answered(commandId, print);
  if (answer === undefined) return undefined;
  return answer === 'reused' ? { kind: 'reused' } : storedAnswer(answer);
};

/** What the log's answer means to the speaker; nothing when it has to be decided again. */
export const outcomeOf = (appended: Appended, refusal: Refusal | undefined): Outcome | undefined => {
  switch (appended.status) {
    case 'appended':
      return refusal ? { kind: 'refused', refusal } : { kind: 'done', receipt: appended.receipt };
    case 'repeated':
      return storedAnswer(appended.answer);
    case 'reused':
      return { kind: 'reused' };
    case 'claimed':
    case 'moved':
      return undefined;
  }
};
