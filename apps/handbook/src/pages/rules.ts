import { languages } from '@connex/domain';
import type { Promises } from '../sources/promises.js';
import { projectOf } from '../sources/sources.js';

const refusals = Object.values(languages).flatMap((language) => Object.values(language.refusals));
const meaningOf = (rule: string) => refusals.find((refusal) => refusal.rule === rule)?.means ?? '';

const ruleIn = /\bR-\d{3}\b/g;

const keepers = (promises: readonly Promises[]) => {
  const kept = new Map<string, Set<string>>();
  for (const { path, sentences } of promises)
    for (const [rule] of sentences.join('\n').matchAll(ruleIn)) kept.set(rule, (kept.get(rule) ?? new Set()).add(path));
  return [...kept].sort(([one], [other]) => one.localeCompare(other));
};

const numbered = (promises: readonly Promises[]) => [
  '## Numbered rules',
  '',
  '| rule | refused with | kept by |',
  '| --- | --- | --- |',
  ...keepers(promises).map(
    ([rule, paths]) => `| ${rule} | ${meaningOf(rule)} | ${[...paths].map((path) => `\`${path}\``).join(', ')} |`,
  ),
  '',
];

const project = (name: string, promises: readonly Promises[]) => [
  `## ${name}`,
  '',
  ...promises
    .filter(({ path }) => projectOf(path) === name)
    .flatMap(({ path, sentences }) => [
      `### \`${path.slice(name.length + 1)}\``,
      '',
      ...sentences.map((said) => `- ${said}`),
      '',
    ]),
];

/** What the house promises: the title of every spec, each a sentence that staff could confirm. */
export const rulesPage = (promises: readonly Promises[]): string =>
  [
    '# What the house promises',
    '',
    'Printed from the titles of the specs by `npm run print`; `npm test` holds the house to every line.',
    '',
    ...numbered(promises),
    ...[...new Set(promises.map(({ path }) => projectOf(path)))].flatMap((name) => project(name, promises)),
  ].join('\n');
