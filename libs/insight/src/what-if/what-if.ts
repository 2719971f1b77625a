import { decideClocks, isLive, type CalendarVersion, type Calendars, type Clock, type Clocks } from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { contextIn, type Folded } from '../story/fold-case.js';
import { earlier } from '../story/instants.js';
import { retellingUnder } from '../story/retelling.js';
import type { Candidate, Flip, RunningShift, Shift, WhatIf } from './told-again.js';

/**
 * Every case told again under a rule that is not in force. A policy is tried as if it had always been in force; a
 * calendar likewise for clocks at their end, and for running ones as if it were published now. Nothing is
 * written. Cases are read one by one and let go, so that any number of them fits.
 */
export const whatIf = (cases: Iterable<CaseFacts>, candidate: Candidate, house: House): WhatIf => {
  const trial = trialOf(candidate, house);
  for (const one of cases) trial.hear(one);
  return trial.result();
};

/** A what-if that is told its cases one at a time, for whoever reads them from a log; of each list it keeps so many. */
export const trialOf = (candidate: Candidate, house: House, most = Infinity) => {
  const retell = retellingUnder(rulesOf(candidate, house));
  const { kept, totals, keep } = tally(most);

  return {
    hear(one: CaseFacts): void {
      const { folded, clocks } = retell(one);
      const pairs = pairsOf(folded, clocks);
      kept.cases += 1;
      kept.clocks += pairs.length;
      for (const pair of pairs) {
        keep.flips(flipOf(pair));
        if (!pair.is || !isLive(pair.is)) keep.moved(shiftOf(pair));
        else if (!candidate.calendars) keep.running(runningShiftOf(pair, house.now));
      }
      if (candidate.calendars) keep.running(recountedNow(folded, candidate.calendars, house));
    },
    result: (): WhatIf => ({ ...kept, totals: { ...totals } }),
  };
};

/** What a trial has seen so far: all of it counted, so much of it listed. */
const tally = (most: number) => {
  const kept = { cases: 0, clocks: 0, flips: [] as Flip[], moved: [] as Shift[], running: [] as RunningShift[] };
  const totals = { metToMissed: 0, missedToMet: 0, moved: 0, running: 0 };
  const add = <T>(list: T[], more: readonly T[]) => more.forEach((one) => list.length < most && list.push(one));
  const keep = {
    flips(more: readonly Flip[]) {
      for (const { to } of more) totals[to === 'missed' ? 'metToMissed' : 'missedToMet'] += 1;
      add(kept.flips, more);
    },
    moved(more: readonly Shift[]) {
      totals.moved += more.length;
      add(kept.moved, more);
    },
    running(more: readonly RunningShift[]) {
      totals.running += more.length;
      add(kept.running, more);
    },
  };
  return { kept, totals, keep };
};

/** The rules as if the candidate had always been in force. */
const rulesOf = ({ policy, calendars = [] }: Candidate, house: House): Pick<House, 'calendars' | 'policy'> => ({
  policy: policy ? { ...house.policy, versions: [policy] } : house.policy,
  calendars: {
    ...house.calendars,
    ...Object.fromEntries(
      calendars.map((version) => [version.code, { versions: [{ ...version, publishedAt: beginning }] }]),
    ),
  },
});

const beginning = '0000-01-01T00:00:00.000Z';

/** A clock as it is on record, and as it would be; one of them may be missing. */
type Pair = { readonly folded: Folded; readonly is?: Clock; readonly would?: Clock };

const pairsOf = (folded: Folded, otherwise: Clocks): readonly Pair[] => {
  const would = new Map(otherwise.clocks.map((clock) => [clock.clockId, clock]));
  const known = new Set(folded.clocks.clocks.map(({ clockId }) => clockId));
  return [
    ...folded.clocks.clocks.map((is): Pair => {
      const other = would.get(is.clockId);
      return other ? { folded, is, would: other } : { folded, is };
    }),
    ...otherwise.clocks.filter(({ clockId }) => !known.has(clockId)).map((clock): Pair => ({ folded, would: clock })),
  ];
};

const named = ({ folded, is, would }: Pair) => {
  const { clockId, clock, title } = (is ?? would)!;
  const { stream, nickname } = folded;
  return { stream, nickname, clockId, clock, title, dueAt: is?.dueAt ?? null, newDueAt: would?.dueAt ?? null };
};

const word = (met: boolean) => (met ? 'met' : 'missed');

const flipOf = (pair: Pair): readonly Flip[] => {
  const [is, would] = [pair.is?.met, pair.would?.met];
  if (typeof is !== 'boolean' || typeof would !== 'boolean' || is === would) return [];
  return [{ ...named(pair), from: word(is), to: word(would) }];
};

const shiftOf = (pair: Pair): readonly Shift[] => {
  const { is, would } = pair;
  if (!is) return [{ ...named(pair), how: 'appears' }];
  if (!would) return [{ ...named(pair), how: 'vanishes' }];
  return is.dueAt === would.dueAt ? [] : [{ ...named(pair), how: 'moves' }];
};

const runningShiftOf = (pair: Pair, now: string): readonly RunningShift[] =>
  shiftOf(pair).map((shift) => ({
    ...shift,
    late: isLate(pair.is, pair.is?.dueAt, now),
    wouldBeLate: isLate(pair.would, pair.would?.dueAt, now),
  }));

/** Late by now: it counted beyond its due instant. One that stands has counted until it stood. */
const isLate = (clock: Clock | undefined, dueAt: string | null | undefined, now: string): boolean =>
  typeof dueAt === 'string' && earlier(clock?.runs.at(-1)?.to ?? now, now) > dueAt;

/** What the publication of these versions would do to the running clocks of a case, now and forward only. */
const recountedNow = (folded: Folded, versions: readonly CalendarVersion[], house: House): readonly RunningShift[] => {
  const last = folded.story.at(-1)?.event;
  if (!last) return [];
  const meta = { id: '', by: { person: 'system', role: 'SYSTEM' as const }, occurredAt: house.now };
  const asked = { type: 'RecomputeClocks', data: {}, meta } as const;
  const rules = { policy: house.policy, calendars: publishedNow(versions, house) };
  const answer = decideClocks(asked, folded.clocks, contextIn(rules)(last, folded.supportCase, house.now));
  if ('refused' in answer) return [];
  return answer.flatMap(({ data }) => {
    const is = folded.clocks.clocks.find(({ clockId }) => clockId === data['clockId']);
    if (!is || !versions.some(({ code }) => code === is.calendar)) return [];
    return runningShiftOf({ folded, is, would: { ...is, dueAt: data['newDueAt'] as string | null } }, house.now);
  });
};

const publishedNow = (versions: readonly CalendarVersion[], { calendars, now }: House): Calendars => ({
  ...calendars,
  ...Object.fromEntries(
    versions.map((version) => {
      const before = calendars[version.code]?.versions ?? [];
      const next = { ...version, version: (before.at(-1)?.version ?? 0) + 1, publishedAt: now };
      return [version.code, { versions: [...before, next] }];
    }),
  ),
});
