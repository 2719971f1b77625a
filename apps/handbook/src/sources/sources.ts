import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the handbook reads of the house: the paths of its code from the root, sorted, and the text of each. */
export type Sources = { readonly paths: readonly string[]; read(path: string): string };

const floors = ['libs', 'workflows', 'infra', 'apps', 'test'];
const notOurs = /^(node_modules|dist|printed|[.].*)$/;

const filesIn = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.test(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    });

/** The sources of the house that stands at `root`. */
export const sourcesAt = (root: string): Sources => ({
  paths: floors.flatMap((floor) => filesIn(root, floor)).sort(),
  read: (path) => readFileSync(join(root, path), 'utf8'),
});

/** The project that a file belongs to: its folder, from the root. */
export const projectOf = (path: string): string => /^((libs|infra|apps)\/[^/]+|workflows|test)/.exec(path)?.[0] ?? path;
