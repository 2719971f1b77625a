import type { DecisionRow } from '@connex/read-models';
import { isoDay } from '../time/format.js';

/** What was asked for: fields with a value, a stretch of days (`YYYY-MM-DD`, both counted), and words. */
export type RegisterQuery = {
  readonly fields: readonly { readonly field: Field; readonly value: string }[];
  readonly from?: string;
  readonly to?: string;
  readonly words: readonly string[];
  /** What could not be read: said, and not passed over in silence. */
  readonly unknown: readonly string[];
};

/** How each field of the question is answered by a decision. */
const answers = {
  case: ({ nickname, stream }: DecisionRow) => nickname ?? stream,
  decision: ({ type, outcome }: DecisionRow) => `${type} ${outcome}`,
  decider: ({ decidedBy }: DecisionRow) => decidedBy,
  proposer: ({ proposedBy }: DecisionRow) => proposedBy ?? '',
  reason: ({ reasonCode }: DecisionRow) => reasonCode,
  policy: ({ policyVersion }: DecisionRow) => policyVersion,
} as const;

type Field = keyof typeof answers;
export const fieldsOfRegister = Object.keys(answers) as readonly Field[];

const days = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;
const fieldOf = (word: string) => /^([a-z]+):(.*)$/i.exec(word);
const plain = (text: string) => text.toLowerCase();

const take = (query: RegisterQuery, word: string): RegisterQuery => {
  const range = days.exec(word);
  if (range) return { ...query, ...(range[1] ? { from: range[1] } : {}), ...(range[2] ? { to: range[2] } : {}) };
  const named = fieldOf(word);
  if (!named) return { ...query, words: [...query.words, plain(word)] };
  const field = fieldsOfRegister.find((one) => one === plain(named[1] ?? ''));
  if (field === undefined) return { ...query, unknown: [...query.unknown, word] };
  return { ...query, fields: [...query.fields, { field, value: plain(named[2] ?? '') }] };
};

/** Reads `decider:head case:Fern 2026-11-01..2026-11-30 eligible`. */
export const registerQueryIn = (text: string): RegisterQuery =>
  text.split(/\s+/).filter(Boolean).reduce<RegisterQuery>(take, { fields: [], words: [], unknown: [] });

const wordsOf = (row: DecisionRow) =>
  plain([row.nickname, row.type, row.means, row.outcome, row.reasonText, row.decidedBy].join(' '));

/** Whether a decision is among what was asked for. A star stands for anything. */
export const isAskedFor =
  ({ fields, from, to, words }: RegisterQuery) =>
  (row: DecisionRow): boolean => {
    const day = isoDay(row.decidedAt);
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
    const said = wordsOf(row);
    return (
      words.every((word) => said.includes(word)) &&
      fields.every(({ field, value }) => plain(answers[field](row)).includes(value.replaceAll('*', '')))
    );
  };
