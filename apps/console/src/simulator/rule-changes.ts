import type { ClockRule, PolicyDocument, RungRule } from '@connex/domain';
import { eventInWords, inWords } from '../time/words.js';
import { calendarInWords, pausesInWords, rungInWords } from './rule-words.js';

/** What differs in one respect: lines that are no longer said, and lines that are new. Targets are told apart. */
export type RuleChange = {
  /** `Eligibility C03`, or what of the whole policy. */
  readonly where: string;
  readonly gone: readonly string[];
  readonly come: readonly string[];
};

type Signal = ClockRule['starts'][number];

const signalInWords = ({ event, when }: Signal): string => {
  const conditions = Object.entries(when ?? {}).map(([field, values]) => `${field} ${values.join(' or ')}`);
  return [eventInWords(event), ...conditions.toSorted()].join(', ');
};

const signals = (all: readonly Signal[] = []) => all.map(signalInWords);
const flag = (isSaid: boolean | undefined, words: string) => (isSaid ? [words] : []);

const byName = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)))
    : value;

/** The same words for the same content, in whatever order its fields were kept. */
const spelt = (value: unknown) => JSON.stringify(value, byName);
const written = (value: unknown) => (value === undefined ? [] : [spelt(value)]);

/** A rung with all that it says: also by which letter it reminds, how far up, and what silence means. */
const rungInFull = (rung: RungRule, owner: string): string =>
  [
    rungInWords(rung, owner),
    ...(rung.reminds ? [[rung.reminds.template, rung.reminds.level].filter(Boolean).join(' ')] : []),
    ...written(rung.says),
  ].join('; ');

type Respect = Exclude<keyof ClockRule, 'clock' | 'days'>;
type Words = { readonly name: string; readonly lines: (rule: ClockRule) => readonly string[] };

/** Every field of a rule but its target, in words: one that is not named here does not compile. */
const respects: { readonly [R in Respect]-?: Words } = {
  title: { name: 'name', lines: ({ title }) => [inWords(title)] },
  owner: { name: 'owner', lines: ({ owner }) => [inWords(owner)] },
  calendar: { name: 'counts by', lines: (rule) => [calendarInWords(rule)] },
  pauses: { name: 'pauses', lines: (rule) => [pausesInWords(rule)] },
  stands: { name: 'other pauses', lines: ({ stands = [] }) => stands.flatMap(written) },
  starts: { name: 'starts', lines: ({ starts }) => signals(starts) },
  stops: { name: 'ends', lines: ({ stops }) => signals(stops) },
  cancels: { name: 'is cancelled', lines: ({ cancels }) => signals(cancels) },
  per: { name: 'one for each', lines: ({ per }) => written(per) },
  once: { name: 'how often', lines: ({ once }) => flag(once, 'once in a case') },
  hurriedBy: { name: 'hurried by', lines: ({ hurriedBy }) => written(hurriedBy) },
  outlives: { name: 'after the case', lines: ({ outlives }) => flag(outlives, 'counts on when the case is closed') },
  anchor: { name: 'counts from the day', lines: ({ anchor }) => written(anchor?.field) },
  months: { name: 'calendar months', lines: ({ months }) => written(months) },
  audience: { name: 'reminds', lines: ({ audience }) => [inWords(audience)] },
  ladder: { name: 'ladder', lines: ({ ladder, owner }) => ladder.map((rung) => rungInFull(rung, owner)) },
  tasks: { name: 'tasks', lines: ({ tasks = [] }) => tasks.flatMap(written) },
};

const differing = (where: string, before: readonly string[], after: readonly string[]): readonly RuleChange[] => {
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  return gone.length + come.length === 0 ? [] : [{ where, gone, come }];
};

const nameOf = ({ title, clock }: ClockRule) => `${inWords(title)} ${clock}`;

const ofClock = (before: ClockRule, after: ClockRule): readonly RuleChange[] =>
  Object.values(respects).flatMap(({ name, lines }) =>
    differing(`${nameOf(before)}, ${name}`, lines(before), lines(after)),
  );

const ofClocks = (before: PolicyDocument, after: PolicyDocument): readonly RuleChange[] => {
  const old = new Map(before.clocks.map((rule) => [rule.clock, rule]));
  const next = new Set(after.clocks.map(({ clock }) => clock));
  return [
    ...after.clocks.flatMap((rule) => {
      const was = old.get(rule.clock);
      return was ? ofClock(was, rule) : [{ where: 'Clocks', gone: [], come: [nameOf(rule)] }];
    }),
    ...before.clocks
      .filter(({ clock }) => !next.has(clock))
      .map((rule) => ({ where: 'Clocks', gone: [nameOf(rule)], come: [] })),
  ];
};

const ballReasons = (policy: PolicyDocument) =>
  Object.entries(policy.ballReasons).map(([event, reason]) => `${eventInWords(event)}: ${inWords(reason)}`);

const examples = (before: PolicyDocument, after: PolicyDocument): readonly RuleChange[] => {
  const old = new Map((before.cases ?? []).map((one) => [one.title, spelt(one)]));
  const isAsBefore = (one: NonNullable<PolicyDocument['cases']>[number]) => {
    const was = old.get(one.title);
    return was === undefined || was === spelt(one);
  };
  const titles = (after.cases ?? []).map((one) => (isAsBefore(one) ? one.title : `${one.title} (told otherwise)`));
  return differing('Examples by which it is tried', [...old.keys()], titles);
};

/** What differs between two policies beside their targets, their names and their dates: nothing of it goes unsaid. */
export const rulesBetween = (before: PolicyDocument, after: PolicyDocument): readonly RuleChange[] => [
  ...ofClocks(before, after),
  ...differing('Reasons to pause', before.pauseReasons.map(inWords), after.pauseReasons.map(inWords)),
  ...differing('What passes the ball', ballReasons(before), ballReasons(after)),
  ...differing('Working days to answer an escalation', [`${before.escalationDays}`], [`${after.escalationDays}`]),
  ...examples(before, after),
];
