import type { Check, Tree } from '../house-tree.js';

type Limit = { readonly of: RegExp; readonly lines: number; readonly why: string };

/** The first that fits a path counts. ESLint keeps the size of code that it reads; this keeps the rest. */
const limits: readonly Limit[] = [
  { of: /^README[.]md$/, lines: 150, why: 'a longer one is not read' },
  { of: /^apps\/handbook\/decisions\//, lines: 40, why: 'a decision fits on one screen' },
  { of: /^(libs\/[^/]+|workflows|infra\/[^/]+|apps\/[^/]+)\/src\/index[.]ts$/, lines: 80, why: 'a face is small' },
  { of: /[.](spec|contract)[.]tsx?$/, lines: 300, why: 'it tells two stories: find the second one’s name' },
  { of: /[.](ts|tsx|mjs|cjs|sql|sh|css)$/, lines: 200, why: 'it holds two ideas: find the second one’s name' },
];

const isRemark = /^\s*($|\/\/|\/?\*|--|#)/;

const linesThatCount = (tree: Tree, path: string) => {
  const lines = tree.read(path).trimEnd().split('\n');
  return path.endsWith('.md') ? lines.length : lines.filter((line) => !isRemark.test(line)).length;
};

/** No file is longer than its kind may be; blank lines and remarks of code do not count. */
export const size: Check = (tree) =>
  tree.paths.flatMap((path) => {
    const limit = limits.find(({ of }) => of.test(path));
    if (!limit) return [];
    const lines = linesThatCount(tree, path);
    return lines > limit.lines ? [`${path} has ${lines} lines; ${limit.lines} are enough: ${limit.why}.`] : [];
  });
