import { basename, dirname } from 'node:path';
import type { Check, Tree } from '../house-tree.js';

/** What stands between a file's name and its ending says what kind of thing it holds. */
const kinds = [
  ...[
    'language',
    'fields',
    'events',
    'document',
    'calendar',
    'calendars',
    'ladders',
    'clocks',
    'state',
    'decider',
    'mind',
    'policy',
    'view',
    'projector',
  ],
  ...['workflow', 'activities', 'contract'],
  ...[
    'controller',
    'module',
    'provider',
    'decorator',
    'filter',
    'guard',
    'middleware',
    'command',
    'main',
    'worker',
    'config',
  ],
  ...['page', 'piece', 'panel', 'form'],
  ...['part', 'story', 'check', 'bench', 'lab', 'properties', 'spec', 'int', 'journey', 'house'],
];

/** A file that holds this is of that kind, and says so in its name. */
const tells: readonly (readonly [RegExp, string])[] = [
  [/^export const \w+ = language\(/m, 'language'],
  [/^@Controller\(/m, 'controller'],
  [/^@Module\(/m, 'module'],
  [/^@Catch\(/m, 'filter'],
  [/^export const \w+: (Fold|List|Projector)</m, 'projector'],
];

/** Names that name nothing: say what it does. */
const empty = /(^|[-.])(utils?|helpers?|common|misc|shared|stuff|manager|impl|dto|types|constants)([-.]|$)/;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isCode = (path: string) => /^(libs|workflows|infra|apps|test)\/.*[.](ts|tsx|mjs|cjs)$/.test(path);

const partsOf = (path: string) => {
  const [name = '', ...rest] = basename(path).split('.');
  return { name, kinds: rest.slice(0, -1).filter((kind) => kind !== 'd') };
};

const inNames: Check = ({ paths }) =>
  paths.filter(isCode).flatMap((path) => {
    const { name, kinds: said } = partsOf(path);
    const unkebab = [...dirname(path).split('/'), name].find((part) => !kebab.test(part));
    const unknown = said.find((kind) => !kinds.includes(kind));
    return [
      ...(unkebab ? [`${path}: "${unkebab}" is not in kebab-case.`] : []),
      ...(unknown
        ? [
            `${path}: ".${unknown}" is no kind of file that we know; name it with hyphens, or add the kind to names.check.ts.`,
          ]
        : []),
      ...(empty.test(basename(path)) ? [`${path}: the name names nothing; say what it does.`] : []),
    ];
  });

const inside = (tree: Tree, path: string) => {
  const text = tree.read(path);
  const said = partsOf(path).kinds;
  if (said.includes('spec') || said.includes('contract') || path.startsWith('test/')) return [];
  return tells
    .filter(([holds, kind]) => holds.test(text) && !said.includes(kind))
    .map(([, kind]) => `${path} holds a ${kind}; its name ends in ".${kind}.ts".`);
};

/** Files and folders are named in kebab-case, with the kind of thing they hold. */
export const names: Check = (tree) => [
  ...inNames(tree),
  ...tree.paths.filter((path) => isCode(path)).flatMap((path) => inside(tree, path)),
];

/** Only a project has an index.ts, at its root. */
export const barrels: Check = ({ paths }) =>
  paths
    .filter((path) => basename(path).startsWith('index.') && isCode(path))
    .filter((path) => !/^(libs\/[^/]+|workflows|infra\/[^/]+|apps\/[^/]+)\/src\/index[.]ts$/.test(path))
    .map((path) => `${path} is an inner barrel: import the file that holds the thing, by its name.`);
