import { evolveClocks, noClocks, ruleFor, type Clock, type Recorded } from '@connex/domain';
import { asKnown } from '../as-of/as-known.js';
import type { House } from '../house.js';
import { appendsIn, isOfClocks } from '../story/append.js';
import { retellingUnder } from '../story/retelling.js';
import { listed, onTheWall, wordsOf } from '../story/words.js';
import { candidatesFor, without } from './candidates.js';
import { daysChanged } from './days-changed.js';
import { smallestSet, smallSet } from './smallest-set.js';
import type { MovingFact, WhyMoved } from './reason-for-move.js';

/** Two instants, RFC 3339, UTC, milliseconds. */
export type Between = { readonly since: string; readonly until: string };

/** Up to so many candidates every set is tried. */
const exactUpTo = 12;

/**
 * Why a clock's due date is another one at `until` than it was at `since` (RFC 3339, UTC, milliseconds): the smallest
 * set of facts without which it would be the old one. Exact up to twelve candidate facts, beyond by whole appends. A
 * clock that began after `since` is asked about from its start. Throws `UnknownClock` when the case has no such clock.
 */
export const whyMoved = (
  facts: readonly Recorded[],
  clockId: string,
  { since, until }: Between,
  house: House,
): WhyMoved => {
  const known = asKnown(facts, until);
  const clock = clockIn(known, clockId);
  const start = known.find(({ type, data }) => type === 'ClockStarted' && data['clockId'] === clockId);
  if (!clock || !start) throw new UnknownClock(clockId, facts);
  const from =
    start.recordedAt > since ? begun(start, known) : { after: revisionAt(known, since), ...was(known, since, clockId) };
  if (from.before === clock.dueAt) return unmoved(clock);
  const question = { facts: known, clock, before: from.before, house };
  const moving = movingFacts(
    question,
    candidatesFor({ clockId, rule: ruleFor(house.policy, clock) }, known, from.after),
  );
  return told(question, moving);
};

/** The case has no such clock; the message is a sentence for whoever asked. */
export class UnknownClock extends Error {
  readonly code = 'UNKNOWN_CLOCK';
  constructor(clockId: string, facts: readonly Recorded[]) {
    const known = facts.filter(({ type }) => type === 'ClockStarted').map(({ data }) => String(data['clockId']));
    super(`This case has no clock ${clockId} by then. It has: ${[...new Set(known)].join(', ') || 'none'}.`);
  }
}

const clockIn = (facts: readonly Recorded[], clockId: string): Clock | undefined =>
  facts
    .filter(isOfClocks)
    .reduce(evolveClocks, noClocks)
    .clocks.find((clock) => clock.clockId === clockId);

const was = (facts: readonly Recorded[], since: string, clockId: string) => ({
  before: clockIn(asKnown(facts, since), clockId)?.dueAt ?? null,
});

const revisionAt = (facts: readonly Recorded[], since: string) => asKnown(facts, since).at(-1)?.revision ?? 0;

/** From the append that started it on; its first due date is the old one. */
const begun = (start: Recorded, facts: readonly Recorded[]) => {
  const last = facts.findLast(({ meta }) => meta.commandId === start.meta.commandId) ?? start;
  return { after: last.revision, before: (start.data['dueAt'] as string | null | undefined) ?? null };
};

type Question = {
  readonly facts: readonly Recorded[];
  readonly clock: Clock;
  readonly before: string | null;
  readonly house: House;
};
type Moving = { readonly facts: readonly Recorded[]; readonly exact: boolean };

const movingFacts = ({ facts, clock, before, house }: Question, candidates: readonly Recorded[]): Moving => {
  const retell = retellingUnder(house);
  const { stream } = facts[0]!;
  const isOld = (left: readonly Recorded[]): boolean => {
    const { clocks } = retell({ stream, facts: without(facts, left) });
    const otherwise = clocks.clocks.find(({ clockId }) => clockId === clock.clockId);
    // One that still stood would have no date: it says only which one it had.
    const stillStands = otherwise?.status === 'paused' && clock.status !== 'paused';
    return !stillStands && otherwise?.dueAt === before;
  };
  if (candidates.length <= exactUpTo) {
    const facts = smallestSet(candidates, isOld);
    return { facts: facts ?? candidates, exact: facts !== undefined };
  }
  const areOld = (left: readonly (readonly Recorded[])[]) => isOld(left.flat());
  const appends = appendsIn(candidates);
  const set = appends.length <= exactUpTo ? smallestSet(appends, areOld) : smallSet(appends, areOld);
  return { facts: (set ?? appends).flat(), exact: false };
};

const movingFact = (fact: Recorded, words: string): MovingFact => {
  const { id, revision, type, occurredAt, meta } = fact;
  return { id, revision, type, at: occurredAt, words, by: meta.by.person };
};

const unmoved = ({ clockId, dueAt, tz, status }: Clock): WhyMoved => {
  const stands = status === 'paused' ? ' It stands; its date will move when it counts on.' : '';
  const sentence = `${clockId} did not move: it was due ${onTheWall(dueAt, tz)}, and still is.${stands}`;
  return { clockId, moved: false, before: dueAt, after: dueAt, facts: [], exact: true, sentence };
};

const told = ({ clock, before, house: { calendars } }: Question, { facts, exact }: Moving): WhyMoved => {
  const { clockId, dueAt, tz } = clock;
  const words = facts.map((fact) => `${wordsOf(fact)}${daysChanged(clock, fact, calendars)}`);
  const because = facts.map(({ occurredAt }, index) => `${words[index]} (${onTheWall(occurredAt, tz)})`);
  const sentence = `${clockId} was due ${onTheWall(before, tz)} and is due ${onTheWall(dueAt, tz)}, because ${listed(because)}.`;
  const moving = facts.map((fact, index) => movingFact(fact, words[index]!));
  return { clockId, moved: true, before, after: dueAt, facts: moving, exact, sentence };
};
