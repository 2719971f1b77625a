import { actOf, wordOf } from '../commands/words.js';

/** `DUE_DILIGENCE` → `Due diligence`; nobody's ball is with nobody. */
export const inWords = (code: string): string => (code === 'NONE' ? 'Nobody' : wordOf(code));

/** `RequestApproved` → `Request approved` */
export const eventInWords = (type: string): string => actOf(type);

/** Two letters that stand for a person or a desk at the edge of a row: `case-manager` → `CM`. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const initials = letters.map((word) => (word ?? '').charAt(0)).join('');
  return (words.length > 1 ? initials : name.slice(0, 2)).toUpperCase();
};

/** `case-manager` → `Case manager`: as good as can be, where only the id of a person is known. */
export const personInWords = (person: string): string => {
  const words = person.replaceAll(/[._-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
