import type { Tree } from '../house-tree.js';

/** A command of `connex`, as far as a reader of its help sees it. */
export type Command = {
  name(): string;
  readonly commands: readonly Command[];
  readonly options: readonly { readonly long?: string | undefined }[];
};

const readme = 'README.md';

/** What the README tells people to type: each line of its examples, and each word in backticks. */
const typed = (text: string) => {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'));
  const inline = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, said = '']) => said);
  return [...blocks.map((line) => line.replace(/\s+#.*$/, '').trim()), ...inline];
};

const scriptsOf = (tree: Tree) => {
  const { scripts = {} } = JSON.parse(tree.read('package.json')) as { scripts?: Readonly<Record<string, string>> };
  return Object.keys(scripts);
};

/** Every `npm …` of the README is a script of the house. */
export const scripts = (tree: Tree): readonly string[] =>
  typed(tree.read(readme))
    .map((line) => /^npm (?:run )?([a-z]+)/.exec(line)?.[1])
    .filter((script) => script !== undefined && script !== 'install' && !scriptsOf(tree).includes(script))
    .map((script) => `README.md says "npm run ${script}", and there is no such script.`);

/** Follows the words of a line as far as they name commands. */
const reached = (program: Command, words: readonly string[]): Command => {
  const next = program.commands.find((command) => command.name() === words[0]);
  return next ? reached(next, words.slice(1)) : program;
};

const amiss = (program: Command, line: string): readonly string[] => {
  const words = line.split(/\s+/);
  const command = reached(program, words);
  if (command === program) return [`README.md says "npx connex ${line}", and there is no such command.`];
  const options = [...line.matchAll(/(?<= )--[a-z-]+/g)].map(([option]) => option);
  const known = command.options.map(({ long }) => long);
  return options
    .filter((option) => !known.includes(option))
    .map((option) => `README.md says "npx connex ${line}", and ${command.name()} does not know ${option}.`);
};

/** Every `npx connex …` of the README, and what it passes to `npm start`, is known to the command. */
export const commands = (tree: Tree, program: Command): readonly string[] =>
  typed(tree.read(readme))
    .map((line) => line.replace(/^npm start -- /, 'npx connex up '))
    .map((line) => /npx connex ([^)]+)/.exec(line)?.[1])
    .filter((line) => line !== undefined && line !== '…')
    .flatMap((line) => amiss(program, line ?? ''));

const isThere = ({ paths }: Tree, path: string) => paths.some((one) => one === path || one.startsWith(`${path}/`));

/** Every place that the README names is there, or will be when the handbook is printed. */
export const places = (tree: Tree): readonly string[] =>
  typed(tree.read(readme))
    .filter((said) => /^(apps|libs|workflows|infra|test)\/[\w./-]+$/.test(said))
    .filter((path) => !isThere(tree, path.replace(/\/$/, '')))
    .map((path) => `README.md speaks of ${path}, which is not there.`);

/** Every variable of the README is read somewhere. */
export const variables = (tree: Tree): readonly string[] => {
  const code = tree.paths
    .filter((path) => /^(apps|libs|infra)\/.*[.](ts|mjs)$/.test(path))
    .map((path) => tree.read(path));
  return typed(tree.read(readme))
    .filter((said) => /^[A-Z]+(_[A-Z]+)+$/.test(said) && /^(CONNEX|DATABASE|TEMPORAL|KAFKA)_/.test(said))
    .filter((name) => !code.some((text) => text.includes(name) || text.includes(`'${name.replace(/_[A-Z]+$/, '_')}'`)))
    .map((name) => `README.md speaks of ${name}, which nobody reads.`);
};
