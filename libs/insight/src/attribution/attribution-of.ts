import {
  ballOf,
  calendarVersionAt,
  evolveCase,
  evolveClocks,
  isOver,
  newCase,
  noCalendar,
  noClocks,
  workingTimeBy,
  type Calendars,
  type Clocks,
  type FactRef,
  type Recorded,
  type SupportCase,
} from '@connex/domain';
import { isOfClocks } from '../story/append.js';
import { earlier, later, secondsBetween } from '../story/instants.js';
import { holders, type Attributed, type Attribution, type Holder } from './attribution.js';

type Turn = { readonly at: string; readonly holder: Holder; readonly by: FactRef };

const holderOfBall = {
  CSU: 'UNIT',
  GOVERNMENT: 'GOVERNMENT',
  EXPERT: 'EXPERT',
  PARTNER: 'PARTNER',
  BOARD: 'BOARD',
  NONE: 'PAUSE',
} as const;

/**
 * Whose every second was, from the request to the fielding, to the end of the case, or to now. Each belongs to exactly
 * one: closed on the unit's calendar first, then an agreed pause (a suspension, a hold, or a headline clock that stands
 * because somebody agreed), then whoever held the ball (ruling 10). Nothing before there is a request, nor for whoever
 * may not see when the unit is closed: its nights would be told as somebody's.
 */
export const attributionOf = (
  facts: readonly Recorded[],
  calendars: Calendars,
  now: string,
): Attribution | undefined => {
  const first = facts.find(({ type }) => type === 'RequestReceived');
  if (!first || !calendars['CSU']) return undefined;
  const from = first.occurredAt;
  const { turns, endedAt } = courseOf(facts);
  const to = later(from, endedAt ?? now);
  const stretches = heldBetween(turns, from, to)
    .flatMap((held) => byVersion(held, calendars))
    .flatMap((held) => closedFirst(held, calendars));
  return { from, to, stretches, totals: totalsOf(stretches) };
};

type Course = { readonly turns: readonly Turn[]; readonly endedAt: string | undefined };

/** Who held the next second after each fact that passed it on, and when the wait was over: fielded, or closed before. */
const courseOf = (facts: readonly Recorded[]): Course => {
  let supportCase: SupportCase = newCase;
  let clocks = noClocks;
  let endedAt: string | undefined;
  const turns = facts.map((fact): Turn => {
    if (isOfClocks(fact)) clocks = evolveClocks(clocks, fact);
    else supportCase = evolveCase(supportCase, fact);
    const { id, revision, type, occurredAt } = fact;
    if (endedAt === undefined && (type === 'ExpertFielded' || isOver(supportCase))) endedAt = occurredAt;
    return { at: occurredAt, holder: holderNow(supportCase, clocks), by: { id, revision, type } };
  });
  return { turns: turns.filter(({ holder }, index) => holder !== turns[index - 1]?.holder), endedAt };
};

const holderNow = (supportCase: SupportCase, { clocks }: Clocks): Holder => {
  const isAgreed = clocks.some(
    ({ clock, status, stated }) => clock.startsWith('H') && status === 'paused' && stated !== undefined,
  );
  return isAgreed ? 'PAUSE' : holderOfBall[ballOf(supportCase)];
};

type Held = Omit<Attributed, 'seconds'>;

/** Turns as stretches that touch each other; a late entry takes nothing back from the one that was recorded before it. */
const heldBetween = (turns: readonly Turn[], from: string, to: string): readonly Held[] => {
  const held: Held[] = [];
  let at = from;
  turns.forEach(({ holder, by }, index) => {
    const until = earlier(later(turns[index + 1]?.at ?? to, at), to);
    if (until > at) held.push({ from: at, to: until, holder, by });
    at = later(at, until);
  });
  return held;
};

/** A new version of the unit's calendar counts from the instant of its publication. */
const byVersion = (held: Held, calendars: Calendars): readonly Held[] => {
  const cuts = (calendars['CSU'] ?? noCalendar).versions
    .map(({ publishedAt }) => publishedAt)
    .filter((at) => at > held.from && at < held.to);
  return [held.from, ...cuts].map((from, index) => ({ ...held, from, to: cuts[index] ?? held.to }));
};

/** The parts of a stretch in which the unit is closed are nobody's. */
const closedFirst = ({ from, to, holder, by }: Held, calendars: Calendars): readonly Attributed[] => {
  const version = calendarVersionAt(calendars['CSU'] ?? noCalendar, from);
  if (!version) return [{ from, to, seconds: secondsBetween(from, to), holder, by }];
  const open = workingTimeBy(version).intervals(Date.parse(from), Date.parse(to));
  const edges = [Date.parse(from), ...open.flatMap((part) => [part.from, part.to]), Date.parse(to)];
  return edges.slice(1).flatMap((until, index) => {
    const since = edges[index]!;
    if (until <= since) return [];
    return {
      from: new Date(since).toISOString(),
      to: new Date(until).toISOString(),
      seconds: (until - since) / 1000,
      holder: index % 2 === 0 ? ('CLOSED' as const) : holder,
      by,
    };
  });
};

const totalsOf = (stretches: readonly Attributed[]): Attribution['totals'] => {
  const totals = Object.fromEntries(holders.map((holder) => [holder, 0])) as Record<Holder, number>;
  for (const { holder, from, to } of stretches) totals[holder] += Date.parse(to) - Date.parse(from);
  return Object.fromEntries(holders.map((holder) => [holder, totals[holder] / 1000])) as Record<Holder, number>;
};
