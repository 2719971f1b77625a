import type { RefusalWord } from '../grammar/language.js';

/** What more than one chapter refuses, said once. */
export const alreadyAnswered = {
  means: 'This was answered before, or the letter says it already.',
  rule: 'R-034',
} as const satisfies RefusalWord;

export const fastForbidden = {
  means: 'The case does not meet what the fast track asks for.',
} as const satisfies RefusalWord;
