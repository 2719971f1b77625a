import type { RefusalWord } from '../grammar/language.js';

/** What is refused of persons wherever a command names one. */
export const personUnknown = {
  means: 'Nobody of this id has a role in the house; let it be granted first.',
  rule: 'R-041',
} as const satisfies RefusalWord;

export const roleNotGranted = { means: 'The person does not have this role.' } as const satisfies RefusalWord;
