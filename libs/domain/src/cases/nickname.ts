import { z } from 'zod';

/** The neutral handle under which a case is spoken of in public: never a country, never a name. Source: domain 9.1. */
export const Nickname = z
  .string()
  .trim()
  .regex(
    /^[\p{L}][\p{L}\p{N} '-]{1,39}$/u,
    'must be 2 to 40 letters, digits, spaces or hyphens, beginning with a letter',
  )
  .meta({ description: 'Neutral public handle of a case.' });

/** Trees that stand in no coat of arms, so that none points at a country. */
const trees = [
  'Alder',
  'Ash',
  'Aspen',
  'Beech',
  'Birch',
  'Elm',
  'Hazel',
  'Hornbeam',
  'Larch',
  'Linden',
  'Rowan',
  'Yew',
];

/** A nickname that follows from an opaque id: a tree, and six hexadecimal digits of the id. */
export const nicknameFrom = (id: string): string => {
  const digits = id.toLowerCase().replace(/[^0-9a-f]/g, '');
  const tree = trees[Number.parseInt(digits.slice(0, 6) || '0', 16) % trees.length] ?? 'Ash';
  return `${tree} ${digits.slice(-6)}`;
};
