import { commandNamed } from '@connex/domain';
import { actsIn } from './acts.js';
import { formOf } from './form-of.js';
import { askedFields, hear, purposeNow } from './hear.js';
import { maskedIn } from './masked.js';

/** Who may put a decision before others, and who takes it. */
const desksOf = (command: string) => {
  const word = commandNamed(command);
  return { proposing: word?.proposedBy ?? [], deciding: (word?.by ?? []).filter((role) => role !== 'SYSTEM') };
};

/** All that is made from the words of the house. It weighs more than a board needs, and so it travels by itself. */
export const language = { actsIn, askedFields, desksOf, formOf, hear, maskedIn, purposeNow };
export type Language = typeof language;
