import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Files } from './planted-tree.js';

/** A tree as a check sees it: its paths from the root, and the text of each. */
export type Tree = { readonly paths: readonly string[]; read(path: string): string };

/** A wall that no tool keeps: it answers a sentence for each place where it is broken. */
export type Check = (tree: Tree) => readonly string[];

/** A tree in memory, for a planted violation. */
export const treeOf = (files: Files): Tree => ({ paths: Object.keys(files), read: (path) => files[path] ?? '' });

/** The house as it stands: what git keeps, and what is about to be kept; nothing that it ignores. */
export const theHouse = (): Tree => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 10_000,
    maxBuffer: 16_777_216,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return { paths, read: (path) => readFileSync(join(root, path), 'utf8') };
};

/** The lines of a file, numbered from 1, with the place said as an editor opens it. */
export const linesOf = (tree: Tree, path: string) =>
  tree
    .read(path)
    .split('\n')
    .map((line, n) => ({ line, place: `${path}:${n + 1}` }));
