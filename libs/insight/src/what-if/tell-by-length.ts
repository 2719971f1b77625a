import {
  measuringBy,
  ruleFor,
  startedAtLength,
  versionNamed,
  type Clock,
  type ClockContext,
  type PolicyDocument,
  type PolicyState,
} from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { butItsClocks } from '../story/fold-case.js';
import { nicknameIn } from '../story/nickname.js';
import { retellingUnder, withoutLadders } from '../story/retelling.js';
import { alongTheRecord, type Along, type OtherLengths } from './along-the-record.js';
import { departuresFrom, type Departures } from './departure.js';
import { outcomeOf } from './outcome.js';
import { pairsOf, type Pair, type ToldCase } from './pair.js';
import { publishedNow, recountedNow } from './recounted-now.js';
import { rulesUnder } from './rules-under.js';
import { tellingWholly } from './tell-wholly.js';
import type { Candidate } from './told-again.js';

/**
 * Tells cases under a candidate, each in the shortest way that gives the answer: clocks of another length are counted
 * along the record, those of another course told again, and a case wholly where its record does not say enough.
 * That it is one answer with telling every case wholly, a spec proves on any story and any candidate.
 */
export const tellingByLength = (candidate: Candidate, house: House): ((one: CaseFacts) => ToldCase) => {
  const wholly = tellingWholly(candidate, house);
  const departuresOf = departing(candidate, house.policy);
  const lengthsOf = onceFor((departures: Departures) => otherLengths(candidate, house, departures));
  const elsewhereOf = onceFor(({ course }: Departures) => tellingOnly(course, candidate, house));
  const recount = recounting(candidate, house);
  return (one) => {
    const departures = departuresOf(one.facts);
    const along = alongTheRecord(one.facts, lengthsOf(departures));
    if (!along) return wholly(one);
    const would = departures.course.size === 0 ? along.would : [...along.would, ...elsewhereOf(departures)(one)];
    return { stream: one.stream, nickname: nicknameIn(one.facts), pairs: recount(pairsOf(along.is, would), along) };
  };
};

const onceFor = <Key extends object, Value>(make: (key: Key) => Value) => {
  const made = new WeakMap<Key, Value>();
  return (key: Key): Value => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};

const departing = ({ policy }: Candidate, inForce: PolicyState) => {
  if (policy) return departuresFrom(policy, inForce);
  const none: Departures = { course: new Set(), of: () => ({ course: new Set(), length: new Set() }) };
  return () => none;
};

/** Clocks of another course, told again by themselves. */
const tellingOnly = (course: ReadonlySet<string>, candidate: Candidate, house: House) => {
  const { policy, calendars } = rulesUnder(candidate, house);
  const retell = retellingUnder({ calendars, policy: only(course, policy) }, butItsClocks);
  return (one: CaseFacts) => retell(one).clocks.clocks.map(outcomeOf);
};

const only = (codes: ReadonlySet<string>, { versions, ...rest }: PolicyState): PolicyState => ({
  ...rest,
  versions: versions.map((policy) => ({ ...policy, clocks: policy.clocks.filter(({ clock }) => codes.has(clock)) })),
});

export const otherLengths = (candidate: Candidate, house: House, departures: Departures): OtherLengths => {
  const rules = rulesUnder(candidate, house);
  const policy = withoutLadders(rules.policy);
  const measuring = measuringBy({ policy, calendars: rules.calendars as ClockContext['calendars'], track: 'STANDARD' });
  const calendars = new Map((candidate.calendars ?? []).map((version) => [version.code, version]));
  const policyVersionOf = ({ policyVersion }: Pick<Clock, 'policyVersion'>) =>
    candidate.policy?.version ?? policyVersion;
  const ruleOf = (begun: Parameters<OtherLengths['otherIn']>[0]) =>
    ruleFor(policy, { clock: begun.clock, policyVersion: policyVersionOf(begun) });
  return {
    measuring,
    otherIn(begun) {
      const departure = departures.of(begun.policyVersion);
      if (!departure) return 'unknown';
      if (departures.course.has(begun.clock)) return 'course';
      // Months end with the unit's day.
      const isByOther = calendars.has(begun.calendar) || (calendars.has('CSU') && ruleOf(begun).months !== undefined);
      return departure.length.has(begun.clock) || isByOther ? 'length' : 'nothing';
    },
    begun({ start, by }) {
      const begun = start.data as Clock;
      const { calendar: code, calendarVersion } = begun;
      const calendar = calendars.get(code) ?? versionNamed(house.calendars, code, calendarVersion);
      return startedAtLength(start, { by, calendar, policyVersion: policyVersionOf(begun) }, measuring);
    },
    hurrierOf: (begun) => ruleOf(begun).hurriedBy,
    ...listeningOf(policy.versions),
  };
};

const listeningOf = (policies: readonly PolicyDocument[]): Pick<OtherLengths, 'hurriers' | 'countFrom'> => {
  const rules = policies.flatMap(({ clocks }) => clocks);
  const countFrom = new Map<string, Set<string>>();
  for (const { clock, anchor, starts } of rules)
    for (const { event } of anchor ? starts : []) countFrom.set(event, (countFrom.get(event) ?? new Set()).add(clock));
  return { hurriers: new Set(rules.flatMap(({ hurriedBy = [] }) => hurriedBy)), countFrom };
};

/** What the publication of new calendars would do to running clocks; nothing where the candidate has none. */
const recounting = ({ calendars: versions }: Candidate, house: House) => {
  if (!versions) return (pairs: readonly Pair[]) => pairs;
  const calendars = publishedNow(versions, house) as ClockContext['calendars'];
  const measuring = measuringBy({ calendars, policy: withoutLadders(house.policy), track: 'STANDARD' });
  const context = { ...measuring, now: house.now };
  return (pairs: readonly Pair[], { running }: Along) => recountedNow(pairs, running(), versions, context);
};
