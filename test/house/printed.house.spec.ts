import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedPages, rooms, sourcesAt } from '@connex/handbook';
import { root } from './planted-tree.js';

const printed = join(root, 'apps/handbook/printed');
const asPrinted = (name: string) => (existsSync(join(printed, name)) ? readFileSync(join(printed, name), 'utf8') : '');

/** The pages that no longer say what the code says. */
const stale = (pages: Readonly<Record<string, string>>, kept: (name: string) => string) =>
  Object.entries(pages)
    .filter(([name, page]) => kept(name) !== page)
    .map(
      ([name]) => `apps/handbook/printed/${name} is not what the code says: run "npm run print" and commit the page.`,
    );

describe('the printed pages', () => {
  const sources = sourcesAt(root);

  it('say what the code says', () => expect(stale(printedPages(sources), asPrinted)).toEqual([]), 30_000);

  it('are named when the code has moved on', () =>
    expect(stale({ 'glossary.md': 'a new word' }, () => 'the old words')).toEqual([
      'apps/handbook/printed/glossary.md is not what the code says: run "npm run print" and commit the page.',
    ]));

  it('say what each project is for', () => {
    const projects = sources.paths.map((path) => /^((libs|infra|apps)\/[^/]+|workflows|test)\//.exec(path)?.[1]);
    expect([...new Set(projects)].filter((name) => name !== undefined && !(name in rooms))).toEqual([]);
  });
});
