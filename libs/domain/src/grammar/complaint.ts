import type { z } from 'zod';

/** What is wrong with one field, in words its writer can act on. `path` joins names and positions with dots. */
export type Complaint = { readonly path: string; readonly message: string };

type Issue = z.core.$ZodIssue;
type Said<C extends Issue['code']> = Extract<Issue, { readonly code: C }>;

/** One complaint a field; a field that we do not know is named itself, beside those that we do. */
export const complaintsOf = (error: z.ZodError, schema: z.ZodObject): readonly Complaint[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: unknownField(issue, schema) }))
      : [{ path: pathOf(issue.path), message: messageOf(issue) }],
  );

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

const unknownField = ({ path }: Issue, schema: z.ZodObject) =>
  path.length === 0
    ? `There is no such field. The fields are: ${Object.keys(schema.shape).join(', ')}.`
    : 'There is no such field here.';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
};

const formats: Readonly<Record<string, string>> = {
  date: 'Must be a day written as YYYY-MM-DD.',
  datetime: 'Must be an instant in UTC with milliseconds, such as 2026-11-30T09:12:00.000Z.',
};

type Sayings = { readonly [C in Issue['code']]?: (issue: Said<C>) => string };

const sayings: Sayings = {
  invalid_type: ({ expected }) => `Must be ${kinds[expected] ?? expected}.`,
  invalid_value: ({ values }) => `Must be one of ${values.map(String).join(', ')}.`,
  invalid_format: ({ format, message }) => formats[format] ?? sentence(message),
  too_small: (issue) => tooSmall(issue),
  too_big: (issue) => tooBig(issue),
  invalid_union: () => 'Is of none of the kinds that may stand here.',
};

const messageOf = (issue: Issue): string => {
  if (issue.input === undefined && issue.code !== 'custom') return 'Is missing.';
  const say = sayings[issue.code] as ((issue: Issue) => string) | undefined;
  return say?.(issue) ?? sentence(issue.message);
};

const tooSmall = ({ origin, minimum, inclusive }: Said<'too_small'>) => {
  if (origin === 'string') return minimum === 1 ? 'Must not be empty.' : `Must have at least ${minimum} characters.`;
  if (origin === 'array') return `Must have at least ${minimum} entries.`;
  return inclusive ? `Must be at least ${minimum}.` : `Must be more than ${minimum}.`;
};

const tooBig = ({ origin, maximum }: Said<'too_big'>) => {
  if (origin === 'string') return `Must have at most ${maximum} characters.`;
  if (origin === 'array') return `Must have at most ${maximum} entries.`;
  return `Must be at most ${maximum}.`;
};

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
