import type { RefusalWord } from '../grammar/language.js';

/** What approvals refuse, and also a chapter that knows who decides what. */
export const fourEyes = {
  means: 'Nobody decides on what they proposed, and nothing is decided unproposed.',
  rule: 'R-010',
} as const satisfies RefusalWord;
