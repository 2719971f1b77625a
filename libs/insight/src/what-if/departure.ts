import {
  policyAt,
  saysTheSame,
  type ClockRule,
  type PolicyDocument,
  type PolicyState,
  type Recorded,
} from '@connex/domain';

/**
 * What a part of a policy bears on: on the course of clocks (when they start, stand and end), on their length (how much
 * time they have), or on neither. A part that is not named here does not compile, so that nobody forgets to say.
 */
type Bears = 'course' | 'length' | 'neither';

const ofRule: { readonly [Field in keyof Required<ClockRule>]: Bears } = {
  clock: 'course',
  title: 'neither',
  // Who owes it is said where it starts, as its length is.
  owner: 'length',
  starts: 'course',
  stops: 'course',
  cancels: 'course',
  per: 'course',
  once: 'course',
  hurriedBy: 'course',
  outlives: 'course',
  pauses: 'course',
  stands: 'course',
  days: 'length',
  anchor: 'length',
  months: 'length',
  calendar: 'course',
  audience: 'neither',
  // What silence said is on record as a fact of the case, and stays one; rungs move no due date.
  ladder: 'neither',
  tasks: 'neither',
};

const ofPolicy: { readonly [Field in keyof Required<PolicyDocument>]: Bears } = {
  version: 'neither',
  effectiveFrom: 'neither',
  source: 'neither',
  // They bear on the course of those clocks alone for which somebody gave one that is gone: below.
  pauseReasons: 'neither',
  ballReasons: 'course',
  escalationDays: 'neither',
  // Rule by rule, above.
  clocks: 'neither',
  cases: 'neither',
};

/** How a policy departs from another: the codes of the clocks that take another course, and of those of another length. */
export type Departure = { readonly course: ReadonlySet<string>; readonly length: ReadonlySet<string> };

export const departureOf = (candidate: PolicyDocument, from: PolicyDocument): Departure => {
  const codes = [...new Set([...codesIn(from), ...codesIn(candidate)])];
  if (differsIn('course', ofPolicy, candidate, from)) return { course: new Set(codes), length: new Set() };
  const rules = codes.map((code) => [ruleOf(candidate, code), ruleOf(from, code)] as const);
  const codesThatDifferIn = (bears: Bears) =>
    codes.filter((_, index) => {
      const [would, is] = rules[index]!;
      return would && is ? differsIn(bears, ofRule, would, is) : bears === 'course';
    });
  return {
    course: withCompanions(new Set(codesThatDifferIn('course')), [...candidate.clocks, ...from.clocks]),
    length: new Set(codesThatDifferIn('length')),
  };
};

const codesIn = ({ clocks }: PolicyDocument) => clocks.map(({ clock }) => clock);
const ruleOf = ({ clocks }: PolicyDocument, code: string) => clocks.find(({ clock }) => clock === code);

const differsIn = <T extends object>(
  bears: Bears,
  fields: { readonly [Field in keyof Required<T>]: Bears },
  one: T,
  other: T,
): boolean =>
  (Object.keys(fields) as (keyof T)[]).some(
    (field) => fields[field] === bears && !saysTheSame(one[field], other[field]),
  );

/** A clock that hurries others takes them with it, and they take it: both are told by the same course. */
const withCompanions = (codes: ReadonlySet<string>, rules: readonly ClockRule[]): ReadonlySet<string> => {
  const all = new Set(codes);
  for (const { clock, hurriedBy } of rules)
    if (hurriedBy !== undefined && (all.has(clock) || all.has(hurriedBy))) all.add(clock).add(hurriedBy);
  return all.size === codes.size ? all : withCompanions(all, rules);
};

/** How a candidate departs from all that was in force while a case ran, and from each version by itself. */
export type Departures = { readonly course: ReadonlySet<string>; of(version: string): Departure | undefined };

export const departuresFrom = (candidate: PolicyDocument, policies: PolicyState) => {
  const byVersion = new Map(policies.versions.map((policy) => [policy.version, departureOf(candidate, policy)]));
  const of = (version: string) => byVersion.get(version);
  const inAll: Departures = { course: new Set([candidate, ...policies.versions].flatMap(codesIn)), of };
  const isRefused = refusedBy(candidate, policies);
  const known = new Map<string, Departures>();
  return (facts: readonly Recorded[]): Departures => {
    if (isRefused(facts)) return inAll;
    const versions = inForceDuring(facts, policies);
    const key = versions.join('\n');
    const departures = known.get(key) ?? {
      course: new Set(versions.flatMap((version) => [...(byVersion.get(version)?.course ?? [])])),
      of,
    };
    known.set(key, departures);
    return departures;
  };
};

/** Whether somebody let a clock of a case stand for a reason that the candidate does not know: it would count on. */
const refusedBy = ({ pauseReasons }: PolicyDocument, { versions }: PolicyState) => {
  const known = new Set(pauseReasons);
  const gone = new Set<unknown>(versions.flatMap((one) => one.pauseReasons).filter((reason) => !known.has(reason)));
  return (facts: readonly Recorded[]): boolean =>
    gone.size > 0 && facts.some(({ type, data }) => type === 'ClockPaused' && gone.has(data['stated']));
};

const inForceDuring = (facts: readonly Recorded[], policies: PolicyState): readonly string[] => {
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last) return [];
  const since = policies.versions.filter(
    ({ effectiveFrom }) => effectiveFrom > first.occurredAt && effectiveFrom <= last.occurredAt,
  );
  return [policyAt(policies, first.occurredAt), ...since].map(({ version }) => version);
};
