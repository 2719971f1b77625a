import type { Field } from '../forms/fields.js';

/** An answer is text, a file, or both. */
export const answerFields: readonly Field[] = [
  { name: 'answer', kind: 'text', most: 10_000, optional: true, hint: true },
  { name: 'more', kind: 'choice', options: ['no', 'yes'] },
  { name: 'enclosure', kind: 'file', optional: true, hint: true },
];
