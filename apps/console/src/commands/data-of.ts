import type { Control, Field, Value, Values } from './field.js';

type Data = Readonly<Record<string, unknown>>;
type Way = { said(value: Value, control: never): unknown; shown(data: unknown, control: never): Value };

const text = (value: Value) => (typeof value === 'string' ? value : '');
const plain: Way = {
  said: (value) => text(value),
  shown: (data) => (data === undefined || data === null ? '' : String(data)),
};
/** Text of which an empty one says nothing. */
const whole: Way = { ...plain, said: (value) => text(value).trim() || undefined };
const linesIn = (value: Value) =>
  text(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Inside = { readonly fields: readonly Field[] };

/** How each control's text becomes what is said, and how what was said is shown again. */
const ways: Readonly<Record<Control['kind'], Way>> = {
  line: plain,
  text: plain,
  day: whole,
  choice: whole,
  reference: whole,
  document: whole,
  print: whole,
  number: { said: (value) => numberIn(text(value)), shown: plain.shown },
  truth: {
    said: (value) => truths[text(value)],
    shown: (data) => (typeof data === 'boolean' ? (data ? 'yes' : 'no') : ''),
  },
  'truth-or-word': {
    said: (value) => truths[text(value).trim().toLowerCase()] ?? (text(value).trim() || undefined),
    shown: (data) => (typeof data === 'boolean' ? (data ? 'yes' : 'no') : plain.shown(data, {} as never)),
  },
  instant: whole,
  lines: { said: linesIn, shown: (data) => (Array.isArray(data) ? data.join('\n') : '') },
  numbers: {
    said: (value) => linesIn(value).map(numberIn),
    shown: (data) => (Array.isArray(data) ? data.join('\n') : ''),
  },
  choices: {
    said: (value) => (Array.isArray(value) ? value : []),
    shown: (data) => (Array.isArray(data) ? data.map(String) : []),
  },
  basis: {
    said: (value) => (Array.isArray(value) ? value : []),
    shown: (data) => (Array.isArray(data) ? data.map(String) : []),
  },
  group: {
    said: (value, { fields }: Inside) => dataOf(fields, value as Values),
    shown: (data, { fields }: Inside) => valuesOf(fields, (data ?? {}) as Data),
  },
  rows: {
    said: (value, { fields }: Inside) =>
      (Array.isArray(value) ? value : []).map((row) => dataOf(fields, row as Values)),
    shown: (data, { fields }: Inside) => (Array.isArray(data) ? data : []).map((row) => valuesOf(fields, row as Data)),
  },
  fixed: { said: (_, { value }: { readonly value: unknown }) => value, shown: () => '' },
  structure: {
    said: (value) => structureIn(text(value)),
    shown: (data) => (data === undefined ? '' : JSON.stringify(data, null, 2)),
  },
};

const truths: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** What is not a number stays text, so that the language can say what is wrong with it. */
const numberIn = (typed: string): number | string | undefined => {
  const bare = typed.replace(/[\s\u00a0\u202f']/g, '');
  if (bare === '') return undefined;
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : typed;
};

const structureIn = (typed: string): unknown => {
  if (typed.trim() === '') return undefined;
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
};

/** What a form says, as the data of its command. What was left empty and may be left out is left out. */
export const dataOf = (fields: readonly Field[], values: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, saidBy(field, values[field.name])] as const)
      .filter(([, said]) => said !== undefined),
  );

const saidBy = ({ control, required }: Field, value: Value | undefined): unknown => {
  const said = ways[control.kind].said(value ?? '', control as never);
  return !required && isNothing(said) ? undefined : said;
};

const isNothing = (said: unknown) =>
  (typeof said === 'string' && said.trim() === '') || (Array.isArray(said) && said.length === 0);

/** What was said, as a form shows it again. */
export const valuesOf = (fields: readonly Field[], data: Data): Values =>
  Object.fromEntries(fields.map(({ name, control }) => [name, ways[control.kind].shown(data[name], control as never)]));
