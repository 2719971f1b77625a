import { refuse } from './line-refused.js';

/** A line as it was understood: what is asked, and the text of the calendar that it is asked of. */
export type Line = {
  readonly said: Readonly<Record<string, unknown>>;
  /** The same text is the same calendar. */
  readonly calendarText: string;
  readonly calendar: () => unknown;
};

const KEY = '"calendar"';
const [QUOTE, OPEN, CLOSE] = [34, 123, 125];

/** Where the object that begins at `start` ends, in a text without escapes; -1 when it does not. */
const endOfObject = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = text.indexOf('"', at + 1);
      if (at < 0) return -1;
    } else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at + 1;
  }
  return -1;
};

/** Where the calendar's object begins: after its key, the colon and blanks; -1 when that is not plain to see. */
const startOfCalendar = (line: string): number => {
  const key = line.indexOf(KEY);
  if (key < 0 || line.includes('\\') || line.includes(KEY, key + KEY.length)) return -1;
  let at = key + KEY.length;
  while (line[at] === ' ' || line[at] === ':') at++;
  return line.charCodeAt(at) === OPEN ? at : -1;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a line without reading its calendar, which a million lines share: it is recognised by its text.
 * In a line with one key `calendar` and no escapes its text can be cut out; where the key stood deeper, it is missing above.
 */
const cutOut = (line: string): Line | undefined => {
  const start = startOfCalendar(line);
  const end = start < 0 ? -1 : endOfObject(line, start);
  if (end < 0) return undefined;
  const said: unknown = JSON.parse(`${line.slice(0, start)}0${line.slice(end)}`);
  if (!isObject(said) || said['calendar'] !== 0) return undefined;
  const calendarText = line.slice(start, end);
  return { said, calendarText, calendar: () => JSON.parse(calendarText) as unknown };
};

const whole = (line: string): Line => {
  const said: unknown = JSON.parse(line);
  if (!isObject(said)) throw refuse('NOT_A_QUESTION', 'A line is an object with id, calendar and ask.');
  return { said, calendarText: JSON.stringify(said['calendar']) ?? '', calendar: () => said['calendar'] };
};

/** The line as JSON; a `SyntaxError` when it is none. */
export const readLine = (line: string): Line => cutOut(line) ?? whole(line);

const idWritten = /"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/;
const noNumber = /[:[,]\s*-?(?:NaN|Infinity)\s*[,\]}]/;

/** The id of a line that is no JSON, as far as it can be made out. */
export const idGuessed = (line: string): unknown => {
  const id = idWritten.exec(line)?.[1];
  try {
    return id === undefined ? null : (JSON.parse(id) as unknown);
  } catch {
    return null;
  }
};

/** Why a text is no JSON; the most common slip is named. */
export const notJson = (line: string) =>
  noNumber.test(line)
    ? refuse('NOT_A_NUMBER', 'The line has NaN or Infinity where JSON has a number.')
    : refuse('NOT_JSON', 'The line is not JSON.');
