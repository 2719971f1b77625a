import { refuse } from './line-refused.js';

type Said = Readonly<Record<string, unknown>>;

const ofCalendar = ['timezone', 'hours', 'holidays', 'breaks', 'shifts'];
const ofPause = ['from', 'to'];
const ofLine = new Set(['id', 'calendar', 'ask', 'from', 'to', 'seconds', 'days', 'pauses', 'snap']);

/** What a line may leave out, and where it stands: misspelt, it would be left out without a word, and the answer be another. */
const optional: Readonly<Record<string, string>> = {
  pauses: 'its fields',
  snap: 'its fields',
  holidays: 'those of its calendar',
  breaks: 'those of its calendar',
  shifts: 'those of its calendar',
};

/** Which asks look at what others pass over. */
const lookedAtBy: Readonly<Record<'pauses' | 'snap', readonly string[]>> = {
  pauses: ['due', 'elapsed'],
  snap: ['addDays'],
};

const unknown = (detail: string) => refuse('UNKNOWN_FIELD', detail);

const onlyOf = (said: object, known: readonly string[], place: string): void => {
  for (const name in said)
    if (!known.includes(name)) throw unknown(`${place} has no field ${name}: it has ${known.join(', ')}.`);
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses what no calendar has; whether it is one at all is asked elsewhere. */
export const onlyOfCalendar = (calendar: unknown): void =>
  isObject(calendar) ? onlyOf(calendar, ofCalendar, 'calendar') : undefined;

export const onlyOfPause = (pause: object, entry: string): void => onlyOf(pause, ofPause, entry);

const swapped = (text: string, at: number) =>
  text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);

/** Whether two names differ by one letter that is missing, too many, another one, or changed places with the next. */
const isSlip = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || swapped(short, at) === long;
};

/** Why a field beside those of a line is taken for a slip; nothing for a note of somebody’s own. */
const whyNot = (name: string): string | undefined => {
  const meant = Object.keys(optional).find((field) => isSlip(name.toLowerCase(), field));
  return meant && `A line has no field ${name}; ${meant} is one of ${optional[meant]}.`;
};

const MOST_NAMES = 1_000;
const judged = new Map<string, string | undefined>();

/** A million lines have the same few names: each is judged once. */
const judgement = (name: string): string | undefined => {
  if (judged.has(name)) return judged.get(name);
  if (judged.size >= MOST_NAMES) judged.clear();
  const why = whyNot(name);
  judged.set(name, why);
  return why;
};

const saysNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/**
 * Refuses what would change the answer if it were heard: a field that is a slip of the pen, or that belongs to the
 * calendar or to another ask. Whatever else stands in a line (`note`, `expect`) is its writer’s own, and passed over.
 */
export const onlyOfLine = (said: Said, ask: string): void => {
  for (const name in said) {
    const why = ofLine.has(name) ? undefined : judgement(name);
    if (why) throw unknown(why);
  }
  onlyWhereHeard('pauses', said['pauses'], ask);
  onlyWhereHeard('snap', said['snap'], ask);
};

const onlyWhereHeard = (name: keyof typeof lookedAtBy, value: unknown, ask: string): void => {
  if (value === undefined || lookedAtBy[name].includes(ask) || saysNothing(value)) return;
  const asks = lookedAtBy[name];
  throw unknown(`${ask} does not look at ${name}: only ${asks.join(' and ')} ${asks.length > 1 ? 'do' : 'does'}.`);
};
