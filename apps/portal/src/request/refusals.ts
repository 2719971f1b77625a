import type { Problem } from '../door/door.js';
import type { Wrong } from '../forms/fields.js';
import { catalogues, type MessageId } from '../words/catalogues.js';

/** What the house said no to, in a sentence that says what to do. A refusal without one of ours names its code. */
export const refusalAs = ({ code }: Pick<Problem, 'code'>): Wrong => {
  const id = `refused.${code}`;
  return id in catalogues.en ? { id: id as MessageId } : { id: 'refused.other', values: { code } };
};

/** Why a file was not taken. */
export const fileWrong = ({ code }: Pick<Problem, 'code'>): Wrong => {
  const id = `wrong.file.${code}`;
  return id in catalogues.en ? { id: id as MessageId } : { id: 'wrong.file.other' };
};
