import { basename } from 'node:path';
import type { Check, Tree } from '../house-tree.js';

const parts = ['Context', 'Decision', 'Consequences', 'We would change our mind if'];
const decisions = /^apps\/handbook\/decisions\//;

const isThere = ({ paths }: Tree, keeper: string) =>
  paths.some((path) => path === keeper || path.startsWith(`${keeper}/`));

const keepersOf = (text: string) => {
  const said = /^- \*\*Kept by:\*\* (.*(?:\n {2}.*)*)/m.exec(text)?.[1] ?? '';
  return [...said.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
};

const amiss = (tree: Tree, path: string) => {
  const text = tree.read(path);
  const [number = '', title] = [basename(path).slice(0, 4), basename(path, '.md').slice(5)];
  const keepers = keepersOf(text);
  return [
    ...(/^\d{4}-[a-z0-9-]+[.]md$/.test(basename(path)) ? [] : [`${path} is not named NNNN-title.md.`]),
    ...(text.startsWith(`# ${Number(number)}. `)
      ? []
      : [`${path} does not begin with "# ${Number(number)}. ${title}".`]),
    ...(/^- \*\*Status:\*\* (accepted|superseded by \d{4})/m.test(text) ? [] : [`${path} does not say its status.`]),
    ...parts.filter((part) => !text.includes(`\n## ${part}\n`)).map((part) => `${path} has no part "${part}".`),
    ...(keepers.length > 0 ? [] : [`${path} names no keeper: a decision that no check keeps is a wish.`]),
    ...keepers
      .filter((keeper) => !isThere(tree, keeper))
      .map((keeper) => `${path} is kept by ${keeper}, which is not there.`),
  ];
};

const twice = (paths: readonly string[]) =>
  paths
    .filter((path, n) => paths.findIndex((other) => basename(other).slice(0, 4) === basename(path).slice(0, 4)) !== n)
    .map((path) => `${path} has a number that another decision has.`);

/** Every decision says what it is, why, what keeps it, and what would change our mind. */
export const decisionRecords: Check = (tree) => {
  const paths = tree.paths.filter((path) => decisions.test(path));
  return [...paths.flatMap((path) => amiss(tree, path)), ...twice(paths)];
};
