import type { Check, Tree } from '../house-tree.js';

const folders = ['.ci', 'apps', 'infra', 'libs', 'test', 'workflows'];
const files = [
  ...['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'tsconfig.json'],
  'tsconfig.browser.json',
  ...['jest.config.mjs', 'eslint.config.mjs', '.dependency-cruiser.cjs', '.prettierrc.json', '.prettierignore'],
  ...['.gitignore', '.gitattributes', '.npmrc', '.nvmrc', '.swcrc', '.swcrc-react', '.editorconfig'],
];

/** The root of the house has what the architecture names, and no more. */
export const root: Check = ({ paths }) =>
  [...new Set(paths.map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : path)))]
    .filter((name) => !folders.includes(name.replace('/', '')) && !files.includes(name))
    .map((name) => `${name} stands at the root of the house, which has a place for: ${folders.join(', ')}.`);

type Manifest = {
  readonly name?: string;
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, object | string>>;
  readonly workspaces?: readonly string[];
};

const projectOf = (path: string) => /^((?:libs|infra|apps)\/[^/]+|workflows|test)\//.exec(path)?.[1];
const projectsOf = ({ paths }: Tree) => [...new Set(paths.map(projectOf).filter((project) => project !== undefined))];
const manifestOf = (tree: Tree, path: string) => JSON.parse(tree.read(path)) as Manifest;

const isCovered = (project: string, workspaces: readonly string[]) =>
  workspaces.some((glob) => new RegExp(`^${glob.replace('*', '[^/]+')}$`).test(project));

const imported = /^(?:import|export|[}]).* from '(@connex\/[a-z-]+)[^']*'/gm;

const undeclared = (tree: Tree, project: string, { name, dependencies, devDependencies }: Manifest) => {
  const sources = tree.paths.filter((path) => path.startsWith(`${project}/`) && /[.]tsx?$/.test(path));
  const asked = sources.flatMap((path) => [...tree.read(path).matchAll(imported)].map(([, from]) => from ?? ''));
  return [...new Set(asked)]
    .filter((from) => from !== name && !(from in { ...dependencies, ...devDependencies }))
    .map((from) => `${project} imports ${from}, but its package.json does not say so.`);
};

const amiss = (tree: Tree, project: string, workspaces: readonly string[]) => {
  const path = `${project}/package.json`;
  if (!tree.paths.includes(path)) return [`${project} has no package.json: it is in nobody's build.`];
  const manifest = manifestOf(tree, path);
  const expected: readonly (readonly [boolean, string])[] = [
    [isCovered(project, workspaces), `${project} is in no workspace of the root package.json.`],
    [/^@connex\//.test(manifest.name ?? ''), `${path} has a name outside @connex.`],
    [manifest.type === 'module', `${path} does not say "type": "module"; the house is ESM throughout.`],
    [project === 'test' || 'build' in (manifest.scripts ?? {}), `${path} has no script "build"; Nx would not see it.`],
  ];
  const faces = Object.entries(manifest.exports ?? {}).filter(
    ([, face]) => typeof face === 'object' && !('@connex/source' in face),
  );
  const unread = faces.map(([face]) => `${path} exports "${face}" without its source; tests and the walls read that.`);
  return [
    ...unread,
    ...expected.filter(([isSo]) => !isSo).map(([, says]) => says),
    ...undeclared(tree, project, manifest),
  ];
};

/** Every project is a workspace, is built, and declares the projects it stands on. */
export const projects: Check = (tree) => {
  const { workspaces = [] } = manifestOf(tree, 'package.json');
  return projectsOf(tree).flatMap((project) => amiss(tree, project, workspaces));
};
