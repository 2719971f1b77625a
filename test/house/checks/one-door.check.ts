import type { Language } from '@connex/domain';
import { linesOf, type Check, type Tree } from '../house-tree.js';

const appends =
  /\b(select|from|perform)\s+connex[.]append\b|\binsert\s+into\s+connex[.](event|stream|command|claim|access|alarm)\b/i;
const mayAppend = /^(libs\/event-log\/src\/postgres|infra\/postgres\/migrations|test\/(bench|lab))\//;

/** Whatever changes the house comes in by the desk: only the log's own adapter calls the append. */
export const oneDoor: Check = (tree) =>
  tree.paths
    .filter((path) => /^(libs|workflows|infra|apps|test)\/.*[.](ts|mjs|sql)$/.test(path))
    .filter((path) => !mayAppend.test(path) && !/[.](spec|contract)[.]ts$|^test\/house\//.test(path))
    .flatMap((path) => linesOf(tree, path))
    .filter(({ line }) => appends.test(line) && !/^\s*(\/\/|\*|\/\*|--)/.test(line))
    .map(({ place }) => `${place} writes into the log past the desk: speak a command.`);

/** SQL stores what it is given and knows no word of the domain (ruling 16), but those of the house's own clock. */
export const deafSql = (languages: Readonly<Record<string, Language>>, tree: Tree): readonly string[] => {
  const { house: _, ...others } = languages;
  const words = Object.values(others).flatMap(({ commands, events }) => [commands, events].flatMap(Object.keys));
  const spoken = new RegExp(`\\b(${words.join('|')})\\b`);
  return tree.paths
    .filter((path) => /^infra\/postgres\/migrations\//.test(path))
    .flatMap((path) => linesOf(tree, path))
    .flatMap(({ line, place }) => {
      const word = spoken.exec(line)?.[1];
      return word ? [`${place} knows the word ${word}: SQL stores what the desk decides, and knows no word.`] : [];
    });
};
