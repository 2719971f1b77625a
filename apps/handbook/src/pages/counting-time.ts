import { firstPolicy } from '@connex/domain';
import type { Promises } from '../sources/promises.js';
import { caseTold } from '../sources/told-cases.js';
import { workedRules } from '../sources/worked-examples.js';
import { countingRules, type CountingRule } from './counting-rules.js';

const keepersOf = ({ title, kept }: CountingRule, promises: readonly Promises[]): readonly string[] => {
  const found = kept.flatMap(([place, sentence]) =>
    promises
      .filter(({ path }) => path.startsWith(place))
      .flatMap(({ path, sentences }) => sentences.filter((one) => sentence.test(one)).map((one) => ({ path, one }))),
  );
  if (found.length === 0) throw new Error(`No spec keeps the rule "${title}"; the page would promise too much.`);
  return found.map(({ path, one }) => `- kept by \`${path}\`: ${one}`);
};

const ruleOf = (rule: CountingRule, number: number, promises: readonly Promises[]) => [
  `### ${number}. ${rule.title}`,
  '',
  rule.says,
  '',
  ...(rule.shows?.() ?? []).map((line) => `> ${line}  `),
  ...(rule.shows ? [''] : []),
  ...keepersOf(rule, promises),
  '',
];

const exactRules = (readme: string) =>
  workedRules(readme).flatMap(({ heading, says, example }) => [
    `### ${heading}`,
    '',
    says,
    '',
    '```ts',
    ...example,
    '```',
    '',
  ]);

const target = (days: number | null) => (days === null ? '–' : String(days));

const targets = firstPolicy.clocks.map(
  ({ clock, title, owner, days, months, calendar }) =>
    `| ${clock} | ${title} | ${owner} | ${months === undefined ? target(days.STANDARD) : `${months} month`} | ${months === undefined ? target(days.FAST) : `${months} month`} | ${calendar} |`,
);

/** How connex counts time: every example is worked out while the page is printed. */
export const countingTimePage = (readme: string, promises: readonly Promises[]): string =>
  [
    '# How connex counts time',
    '',
    'Printed by `npm run print`. No result on this page is written by hand: each example is worked out by the code that',
    'counts for the house, and each rule names the specs that keep it.',
    '',
    '## Exactly: working time between two instants',
    '',
    'The rules of `libs/working-time`, which `connex time` answers by. Its README’s own answers are checked by a spec; here they',
    'are worked out again.',
    '',
    ...exactRules(readme),
    '## In a case: clocks',
    '',
    ...countingRules.flatMap((rule, index) => ruleOf(rule, index + 1, promises)),
    `## The policy, version ${firstPolicy.version}`,
    '',
    `${firstPolicy.source} Days are working days of the clock’s calendar.`,
    '',
    '| clock | title | owner | standard | fast | calendar |',
    '| --- | --- | --- | --- | --- | --- |',
    ...targets,
    '',
    '## The cases by which it is tried',
    '',
    'A version whose clocks stand otherwise than its cases say is not put in force.',
    '',
    ...(firstPolicy.cases ?? []).flatMap(caseTold),
  ].join('\n');
