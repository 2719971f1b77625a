import type { CaseTimeline } from '@connex/read-models';
import { isoDay } from '../../time/format.js';
import { isOfClocks, kindOf, type Kind } from './kinds.js';

/** One entry of a story: a fact with what followed from it at once, or the reminders of one day as one line. */
export type Entry =
  | { readonly kind: 'fact'; readonly row: CaseTimeline; readonly followed: readonly CaseTimeline[] }
  | { readonly kind: 'reminders'; readonly day: string; readonly rows: readonly CaseTimeline[] };

const inOrder = (one: CaseTimeline, other: CaseTimeline) => one.revision - other.revision;

/** What was recorded with one breath: facts that follow each other, recorded at the same instant, by the same person. */
const breathsOf = (story: readonly CaseTimeline[]): readonly (readonly CaseTimeline[])[] =>
  story.toSorted(inOrder).reduce<readonly (readonly CaseTimeline[])[]>((breaths, row) => {
    const last = breaths.at(-1);
    const before = last?.at(-1);
    const isOne = before?.recordedAt === row.recordedAt && before.who.person === row.who.person;
    return last && isOne ? [...breaths.slice(0, -1), [...last, row]] : [...breaths, [row]];
  }, []);

/** Clocks move because something happened: that is told first, and they with it. */
const factsIn = (breath: readonly CaseTimeline[]): readonly Entry[] => {
  const told = breath.filter((row) => !isOfClocks(row) && row.type !== 'ApprovalGranted');
  const [first = breath[0]!, ...others] = told;
  const rest = breath.filter((row) => row !== first && !others.includes(row));
  return [first, ...others].map((row, index) => ({ kind: 'fact', row, followed: index === 0 ? rest : [] }));
};

/** Reminders of one day are one line; nothing else is ever folded. */
const folded = (entries: readonly Entry[]): readonly Entry[] =>
  entries.reduce<readonly Entry[]>((known, entry) => {
    if (entry.kind !== 'fact' || kindOf(entry.row) !== 'reminder') return [...known, entry];
    const day = isoDay(entry.row.at);
    const same = known.find((one) => one.kind === 'reminders' && one.day === day);
    if (same?.kind !== 'reminders') return [...known, { kind: 'reminders', day, rows: [entry.row] }];
    return known.map((one) => (one === same ? { ...same, rows: [...same.rows, entry.row] } : one));
  }, []);

type Shown = { readonly only: Kind | undefined; readonly newestFirst: boolean };

/** A story as it is shown. A decision keeps what it did also where only decisions are asked for. */
export const groupStory = (story: readonly CaseTimeline[], { only, newestFirst }: Shown): readonly Entry[] => {
  const whole = breathsOf(story).flatMap(factsIn);
  const entries = only === undefined ? whole : whole.flatMap((entry) => onlyOf(entry, only));
  const shown = folded(entries);
  return newestFirst ? shown.toReversed() : shown;
};

const onlyOf = (entry: Entry, only: Kind): readonly Entry[] => {
  if (entry.kind !== 'fact') return [];
  const own = kindOf(entry.row) === only ? [entry] : [];
  const beside = entry.followed.filter((row) => kindOf(row) === only);
  return [...own, ...beside.map((row): Entry => ({ kind: 'fact', row, followed: [] }))];
};
