import { actsIn } from './acts.js';
import { formOf } from './form-of.js';
import { askedFields, hear, purposeNow } from './hear.js';
import { maskedIn } from './masked.js';

/** All that is made from the words of the house. It weighs more than a board needs, and so it travels by itself. */
export const language = { actsIn, askedFields, formOf, hear, maskedIn, purposeNow };
export type Language = typeof language;
