import { evolveClocks, isLive, noClocks, type Clock, type Recorded } from '@connex/domain';
import { asKnown } from '../as-of/as-known.js';
import type { CaseFacts } from '../house.js';
import { isOfClocks } from '../story/append.js';
import { nicknameIn } from '../story/nickname.js';
import { wordsOf } from '../story/words.js';
import type { Between } from '../why/why-moved.js';
import type { CaseSince, MovedDate, Since } from './what-changed.js';

/** What changed in these cases between two instants (the first left out, the second included), as it was recorded. */
export const sinceThen = (cases: Iterable<CaseFacts>, { since, until }: Between): Since => ({
  from: since,
  to: until,
  cases: [...cases].map((one) => changesIn(one, { since, until })).filter(isSomething),
});

const changesIn = ({ stream, facts }: CaseFacts, { since, until }: Between): CaseSince => {
  const known = asKnown(facts, until);
  const fresh = known.filter(({ recordedAt }) => recordedAt > since);
  const before = new Map(clocksIn(asKnown(facts, since)).map((clock) => [clock.clockId, clock]));
  const after = fresh.length > 0 ? clocksIn(known) : [];
  const date = (clock: Clock): MovedDate => ({
    clockId: clock.clockId,
    title: clock.title,
    before: before.get(clock.clockId)?.dueAt ?? null,
    after: clock.dueAt,
  });
  const lived = (clock: Clock) => {
    const was = before.get(clock.clockId);
    return was !== undefined && isLive(was);
  };
  return {
    stream,
    nickname: nicknameIn(known),
    facts: fresh.filter((fact) => !isBookkeeping(fact)).map(told),
    began: after.filter(({ clockId }) => !before.has(clockId)).map(date),
    moved: after.filter((clock) => lived(clock) && before.get(clock.clockId)?.dueAt !== clock.dueAt).map(date),
    ended: after
      .filter((clock) => !isLive(clock) && (lived(clock) || !before.has(clock.clockId)))
      .map((clock) => ({ ...date(clock), met: clock.met ?? null })),
    breached: after
      .filter(({ clockId, breachedAt }) => breachedAt !== undefined && before.get(clockId)?.breachedAt === undefined)
      .map(date),
  };
};

const clocksIn = (facts: readonly Recorded[]): readonly Clock[] =>
  facts.filter(isOfClocks).reduce(evolveClocks, noClocks).clocks;

/** What the keeper and the ladder write beside what people do; a task that went up the ladder is news. */
const isBookkeeping = (fact: Recorded): boolean =>
  isOfClocks(fact) && fact.type !== 'EscalationRaised' && fact.type !== 'EscalationClosed';

const told = (fact: Recorded) => {
  const { id, revision, type, occurredAt, meta } = fact;
  return { id, revision, type, at: occurredAt, words: wordsOf(fact), by: meta.by.person };
};

const isSomething = ({ facts, began, moved, ended, breached }: CaseSince): boolean =>
  [facts, began, moved, ended, breached].some((list) => list.length > 0);
