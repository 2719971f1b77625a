import { countryNamed } from './countries.js';
import type { Field, Wrong, Wrongs } from './fields.js';
import { entriesOf, latinDigits, manyLines, oneLine, type Typed } from './typed.js';

/** What was answered, made tidy, and what is wrong with it. `now`: the time of the house, for days to come. */
export type Checked = { readonly typed: Typed; readonly wrongs: Wrongs };

type Rule = (text: string, field: Field, now: string) => Wrong | undefined;

const usualMost = 300;
const mostEntries = 20;

const tooLong = (text: string, most = usualMost): Wrong | undefined =>
  [...text].length > most ? { id: 'wrong.long', values: { most, have: [...text].length } } : undefined;

const rules: Readonly<Record<Field['kind'], Rule>> = {
  line: (text, { most }) => tooLong(text, most),
  text: (text, { most }) => tooLong(text, most),
  lines: (text, { most }) => {
    const entries = entriesOf(text);
    if (entries.length > mostEntries)
      return { id: 'wrong.entries', values: { most: mostEntries, have: entries.length } };
    return entries.map((entry) => tooLong(entry, most)).find(Boolean);
  },
  choice: (text, { options = [] }) => (options.includes(text) ? undefined : { id: 'wrong.choice' }),
  choices: (text, { options = [] }) =>
    entriesOf(text).every((one) => options.includes(one)) ? undefined : { id: 'wrong.choice' },
  country: (text) => (countryNamed(text) ? undefined : { id: 'wrong.country' }),
  day: (text, _, now) => dayWrong(text, now),
  file: () => undefined,
};

const dayMillis = 86_400_000;
const farthest = 10 * 366 * dayMillis;

/** `2027-02-08`, when there is such a day. */
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

const dayWrong = (text: string, now: string): Wrong | undefined => {
  if (!isDay(text)) return { id: 'wrong.day' };
  const ahead = Date.parse(text) - Date.parse(now.slice(0, 10));
  if (ahead < 0) return { id: 'wrong.dayPast' };
  return ahead > farthest ? { id: 'wrong.dayFar' } : undefined;
};

/** A day is asked for in three boxes, so that no calendar and no order of parts is taken for granted. */
const dayTyped = (name: string, typed: Typed): string => {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    latinDigits(oneLine(typed[`${name}-${part}`] ?? '')),
  );
  if (`${year}${month}${day}` === '') return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The answer to a field in its tidy form; empty when there is none. */
export const answerTo = ({ name, kind }: Field, typed: Typed): string => {
  const text = typed[name] ?? '';
  if (kind === 'day') return dayTyped(name, typed);
  if (kind === 'lines' || kind === 'choices') return entriesOf(text).join('\n');
  return kind === 'text' ? manyLines(text) : oneLine(text);
};

const wrongIn = (field: Field, answer: string, now: string): Wrong | undefined => {
  if (answer === '') return field.optional || field.kind === 'file' ? undefined : { id: emptyOf(field) };
  return rules[field.kind](answer, field, now);
};

const emptyOf = ({ kind }: Field) =>
  kind === 'choice' ? 'wrong.choose' : kind === 'choices' ? 'wrong.tick' : 'wrong.empty';

export const check = (fields: readonly Field[], typed: Typed, now: string): Checked => {
  const answers = fields.map((field) => [field, answerTo(field, typed)] as const);
  const wrongs = answers.flatMap(([field, answer]) => {
    const wrong = wrongIn(field, answer, now);
    return wrong ? [[field.name, wrong] as const] : [];
  });
  const tidy = answers
    .filter(([{ kind }]) => kind !== 'day' && kind !== 'file')
    .map(([{ name }, answer]) => [name, answer]);
  return { typed: { ...typed, ...Object.fromEntries(tidy) }, wrongs: Object.fromEntries(wrongs) };
};
