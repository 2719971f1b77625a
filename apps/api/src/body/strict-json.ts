import type { FieldError } from '../problems/problem.js';

export type Parsed = { readonly value: unknown } | { readonly errors: readonly FieldError[] };

const deepest = 32;

/**
 * JSON that can be understood in one way only: valid, no key twice, no `__proto__`, no text that Postgres could not
 * keep, at most 32 levels deep. Paths start with `$`, the body itself.
 */
export const parseStrictly = (text: string): Parsed => {
  const parsed = attempt(text);
  if (parsed === undefined) return { errors: [{ path: '$', message: 'This is not valid JSON.' }] };
  const twice = keyFlaw(text);
  if (twice) return { errors: [twice] };
  const flaw = textFlaw(parsed.value, '$', 0);
  return flaw ? { errors: [flaw] } : parsed;
};

const attempt = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** Reads text that is already known to be JSON, so that a string before a colon is a key and nothing else. */
const keyFlaw = (text: string): FieldError | undefined => {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') {
      enterOrLeave(open, text[at] as string);
      continue;
    }
    const end = endOfString(text, at);
    const flaw = isKey(text, end) ? admit(open.at(-1), JSON.parse(text.slice(at, end)) as string) : undefined;
    if (flaw) return flaw;
    at = end - 1;
  }
  return undefined;
};

const enterOrLeave = (open: Set<string>[], char: string): void => {
  if (char === '{' || char === '[') open.push(new Set());
  if (char === '}' || char === ']') open.pop();
};

const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

const isKey = (text: string, end: number): boolean => {
  let at = end;
  while (at < text.length && ' \n\r\t'.includes(text[at] as string)) at++;
  return text[at] === ':';
};

const admit = (keys: Set<string> | undefined, key: string): FieldError | undefined => {
  if (key === '__proto__') return { path: '__proto__', message: 'This name is not allowed.' };
  if (keys?.has(key)) return { path: key.slice(0, 100), message: 'This name stands twice in one object.' };
  keys?.add(key);
  return undefined;
};

const textFlaw = (value: unknown, path: string, depth: number): FieldError | undefined => {
  if (depth > deepest) return { path, message: `Nested deeper than ${deepest} levels.` };
  if (typeof value === 'string') return stringFlaw(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const flaw = partFlaw(key, part, { path: path === '$' ? key : `${path}.${key}`, depth: depth + 1 });
    if (flaw) return flaw;
  }
  return undefined;
};

const partFlaw = (key: string, part: unknown, at: { path: string; depth: number }): FieldError | undefined =>
  stringFlaw(key, at.path) ?? textFlaw(part, at.path, at.depth);

/** Half a surrogate pair, or NUL: JSON can say them, Postgres cannot keep them. */
const unkeepable = /\p{Surrogate}|\0/u;

const stringFlaw = (text: string, path: string): FieldError | undefined =>
  unkeepable.test(text)
    ? { path: path.replace(/\p{Surrogate}|\0/gu, '?'), message: 'Text must be sound Unicode without NUL.' }
    : undefined;
