import { teamOfCases } from '@connex/domain';
import type { CaseTimeline } from '@connex/read-models';
import { lower, wordOf } from '../../commands/words.js';
import { personInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';

/** Somebody who may see a case: who, why, since when (RFC 3339), and the fact that let them in. */
export type Reader = {
  readonly key: string;
  readonly who: string;
  readonly why: string;
  readonly at: string;
  readonly revision: number;
};

type Opening = (row: CaseTimeline) => Pick<Reader, 'who' | 'why'> & { readonly key?: string };

const personOf = (row: CaseTimeline) => {
  const { person } = saidBy(row);
  return typeof person === 'string' ? personInWords(person) : 'An official, by name not open to you';
};

/** The facts after which somebody more sees a case. */
const openings: Readonly<Record<string, Opening>> = {
  StaffAssigned: (row) => ({ who: personOf(row), why: `works on it as ${lower(wordOf(String(saidBy(row)['role'])))}` }),
  OfficialContactRecorded: (row) => ({
    who: personOf(row),
    why: [lower(wordOf(String(saidBy(row)['role']))), saidBy(row)['institution']].filter(Boolean).join(', '),
  }),
  BoardExceptionRequested: () => ({ who: 'The Board', why: 'was asked for an exception' }),
};

/** Who may see a case, and by which fact: the desks of the unit from its first day, then everybody who was let in. */
export const readersIn = (story: readonly CaseTimeline[]): readonly Reader[] => {
  const first = story[0];
  if (!first) return [];
  const desks = teamOfCases.map((role) => ({
    key: role,
    who: wordOf(role),
    why: 'sees every case of the unit',
    at: first.at,
    revision: first.revision,
  }));
  const letIn = story.flatMap((row) => {
    const opening = Object.hasOwn(openings, row.type) ? openings[row.type]?.(row) : undefined;
    return opening ? [{ ...opening, key: String(row.revision), at: row.at, revision: row.revision }] : [];
  });
  return [...letIn.toReversed(), ...desks];
};
