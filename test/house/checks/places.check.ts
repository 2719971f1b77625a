import { linesOf, type Check } from '../house-tree.js';

/** Written in two halves, so that the wall does not find itself. */
const machine = new RegExp(
  ['/ro' + 'ot/', '/ho' + 'me/[a-z]', '/wo' + 'rk/', '/o' + 'pt/', '/Us' + 'ers/']
    .map((path) => `(?<![\\w.}-])${path}`)
    .join('|'),
);
const registry = new RegExp(
  [
    'registry[.]npm' + 'js',
    'py' + 'pi[.]org',
    'files[.]python' + 'hosted',
    'repo1?[.]mav' + 'en',
    'registry[.]yarn' + 'pkg',
    '"resolved": "ht' + 'tps?:',
  ].join('|'),
);
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'XX' + 'X'].join('|')})\\b`);

const isText = (path: string) => !/[.](png|jpe?g|gif|ico|woff2?|pdf|bin|gz|zip|jar)$/.test(path);

const everywhere =
  (broken: RegExp, says: string): Check =>
  (tree) =>
    tree.paths.filter(isText).flatMap((path) =>
      linesOf(tree, path)
        .filter(({ line }) => broken.test(line))
        .map(({ place }) => `${place} ${says}`),
    );

/** The house runs on any machine: it speaks of no folder of this one. */
export const machinePaths = everywhere(machine, 'speaks of a folder of one machine; another has none of that name.');

/** Packages come by the registries’ own clients, which carry the mirrors of whoever runs them. */
export const registryHosts = everywhere(registry, 'names the host of a registry; its own client knows the right one.');

/** What is not done is an issue, not a remark. */
export const unfinishedRemarks = everywhere(unfinished, 'speaks of work that is not done: do it, or file it.');
