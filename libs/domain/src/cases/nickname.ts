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
