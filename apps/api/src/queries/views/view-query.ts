import type { Role } from '@connex/domain';
import type { Projector } from '@connex/read-models';
import { problem, type FieldError } from '../../problems/problem.js';
import { filtersOf, filterValue } from './known-views.js';

export type ViewQuery = {
  readonly limit: number;
  readonly after?: string;
  readonly from?: number;
  readonly stream?: string;
  readonly filters: Readonly<Record<string, unknown>>;
};

const mostRows = 500;
const usualRows = 100;

const whole = /^\d{1,15}$/;

type Say = (name: string, message: string) => void;
type Texts = Readonly<Record<string, string>>;

/** Reads the part after `?` of a view's address. Whatever is not understood is named; nothing is passed over in silence. */
export const viewQuery = (view: Projector, role: Role, asked: Readonly<Record<string, unknown>>): ViewQuery => {
  const errors: FieldError[] = [];
  const say: Say = (name, message) => void errors.push({ path: `query.${name}`, message });
  const { limit, cursor, from, stream, ...rest } = textsIn(asked, say);

  const query = {
    limit: limit === undefined ? usualRows : wholeNumber('limit', limit, { least: 1, most: mostRows }, say),
    filters: filtersIn(view, role, rest, say),
    ...(cursor === undefined ? {} : { after: keyIn(cursor, say) }),
    ...(from === undefined ? {} : { from: wholeNumber('from', from, { least: 0, most: 1e15 }, say) }),
    ...(stream === undefined ? {} : { stream }),
  };
  if (errors.length > 0) throw problem('NOT_UNDERSTOOD', { errors });
  return query;
};

const textsIn = (asked: Readonly<Record<string, unknown>>, say: Say): Texts => {
  const once = Object.entries(asked).filter(([name, value]) => typeof value === 'string' || say(name, 'Say it once.'));
  return Object.fromEntries(once) as Texts;
};

const wholeNumber = (
  name: string,
  text: string,
  { least, most }: { least: number; most: number },
  say: Say,
): number => {
  const isGood = whole.test(text) && Number(text) >= least && Number(text) <= most;
  if (!isGood) say(name, `Must be a whole number from ${least} to ${most}.`);
  return Number(text);
};

const filtersIn = (view: Projector, role: Role, rest: Texts, say: Say): Readonly<Record<string, unknown>> => {
  const known = filtersOf(view, role);
  const filters: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(rest)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    const value = field && filterValue(field, text);
    if (!field) say(name, `Can be filtered by: ${Object.keys(known).join(', ')}.`);
    else if (value === undefined) say(name, 'No row can have this value.');
    else filters[name] = value;
  }
  return filters;
};

/** A cursor is the last key of a page, spelled so that it fits an address. */
export const cursorOf = (key: string): string => Buffer.from(key).toString('base64url');

const keyIn = (cursor: string, say: Say): string => {
  const key = Buffer.from(cursor, 'base64url').toString();
  const isOurs = /^[A-Za-z0-9_-]{1,600}$/.test(cursor) && !key.includes('\0');
  if (!isOurs) say('cursor', 'Must be the cursor of the page before.');
  return key;
};
