import type { Refusal } from '@connex/domain';
import type { Appended, Receipt } from '../event-log.js';
import type { Outcome } from './speech.js';

/** An answer that the log had stored under the command's id. */
export const storedAnswer = (answer: Receipt | Refusal): Outcome =>
  'refused' in answer ? { kind: 'refused', refusal: answer } : { kind: 'done', receipt: answer };

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
