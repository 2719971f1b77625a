/**
 * The floors of the house: a project stands on those it names, and on nothing else (architecture §2).
 * `packages` are what it may take from npm and from Node itself; nothing said there means any package it declares.
 */
const floors = {
  'libs/working-time': { standsOn: [], packages: [] },
  'libs/domain': { standsOn: ['libs/working-time'], packages: ['zod'] },
  'libs/proofs': { standsOn: ['libs/domain', 'libs/working-time'], packages: ['crypto'] },
  'libs/read-models': { standsOn: ['libs/domain', 'libs/working-time'], packages: ['zod', 'ical.js'] },
  'libs/insight': { standsOn: ['libs/domain', 'libs/working-time'], packages: [] },
  'libs/event-log': { standsOn: ['libs/domain', 'libs/working-time', 'libs/proofs'] },
  workflows: { standsOn: ['libs/domain'], packages: ['@temporalio/workflow', '@temporalio/common'] },
  'libs/ui': { standsOn: ['libs/domain', 'libs/working-time', 'libs/read-models'] },
  'infra/[^/]+': { standsOn: [] },
  'apps/[^/]+': { standsOn: ['libs/[^/]+', 'workflows', 'infra/[^/]+'] },
};

const anyProject = '(libs/[^/]+|workflows|infra/[^/]+|apps/[^/]+|test)';
const tried = '[.](spec|contract)[.]tsx?$|/testing[^/]*[.]ts$|/testing/';
/** What runs before any package is linked is reached by its path. */
const beforeAnyPackage = '^infra/local/prepare[.]mjs$';
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const either = (paths) => (paths.length > 0 ? paths.join('|') : 'nothing');
const named = (project) => project.replace('[^/]+', '*');

const stands = ([project, { standsOn }]) =>
  rule(
    `floor-of-${named(project)}`,
    `${named(project)} stands on ${standsOn.map(named).join(', ') || 'no other project'} and on nothing else.`,
    { path: `^(${project})/src/`, pathNot: tried },
    { path: `^${anyProject}/`, pathNot: `^($1|${either(standsOn)})/` },
  );

const takes = ([project, { packages }]) =>
  rule(
    `packages-of-${named(project)}`,
    `${named(project)} takes ${packages.join(', ') || 'nothing'} from outside the house, and no other package.`,
    { path: `^(${project})/src/`, pathNot: tried },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown'],
      pathNot: `^(node:)?(${either(packages)})$|(^|/)node_modules/(${either(packages)})/|^${anyProject}/`,
    },
  );

/** Folders of one parent that do not know each other: what they share stands beside them, or below. */
const strangers = (parent, comment) =>
  rule(
    `strangers-in-${parent}`,
    comment,
    { path: `^${parent}/([^/]+)/`, pathNot: tried },
    { path: `^${parent}/[^/]+/`, pathNot: `^${parent}/$1/` },
  );

module.exports = {
  forbidden: [
    ...Object.entries(floors).map(stands),
    ...Object.entries(floors)
      .filter(([, { packages }]) => packages !== undefined)
      .map(takes),
    rule(
      'public-doors',
      'One project enters another by its public door: import the package, not a file of it.',
      { path: `^${anyProject}/` },
      {
        path: `^${anyProject}/`,
        pathNot: ['^$1/', beforeAnyPackage],
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    ),
    rule(
      'no-circles',
      'A circle of imports, types included: two files that need each other are one, or hide a third.',
      {},
      { circular: true },
    ),
    strangers('libs/domain/src/cases', 'Chapters are strangers: only the whole case knows them all.'),
    strangers('libs/read-models/src', 'Views are strangers: each can be rebuilt or taken out alone.'),
    rule(
      'commands-and-queries-are-strangers',
      'The door and the windows do not know each other: what is asked never leans on what is shown.',
      { path: '^apps/api/src/(commands|queries)/' },
      { path: '^apps/api/src/(commands|queries)/', pathNot: '^apps/api/src/$1/' },
    ),
    rule(
      'the-relay-knows-no-word',
      'The relay carries what the log says may leave; it knows no word of the domain.',
      { path: '^apps/relay/src/', pathNot: tried },
      { path: '^libs/(domain|read-models)/' },
    ),
    rule(
      'static-pieces-have-no-hooks',
      'Static pieces are rendered for a ministry’s browser, a mail and a printer: they know no hook and no React Aria.',
      { path: '^libs/ui/src/', pathNot: `^libs/ui/src/console([.]ts$|/)|${tried}` },
      {
        path: '^libs/ui/src/console([.]ts$|/)|(^|/)(react-aria|react-stately|@internationalized)',
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'no-inner-barrels',
      'Only a project has an index.ts, at its root: an inner barrel ties circles.',
      { path: `^${anyProject}/` },
      { path: '/index[.]ts$', pathNot: `^${anyProject}/src/index[.]ts$|node_modules` },
    ),
    rule(
      'nobody-enters-by-their-own-face',
      'Inside a project, import the file that holds the thing, not the face that the project shows to others.',
      { path: `^${anyProject}/src/` },
      { path: '^$1/src/index[.]ts$' },
    ),
    rule('main-comes-first', 'A main file starts a process; nobody imports it.', {}, { path: '(^|[./])main[.]ts$' }),
    rule(
      'code-does-not-lean-on-specs',
      'What runs never imports what tries it.',
      { pathNot: `${tried}|^test/` },
      { path: tried, pathNot: 'node_modules' },
    ),
    rule(
      'declared-packages',
      'What a project imports, its own package.json declares.',
      { path: `^${anyProject}/` },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
    rule(
      'what-runs-is-not-a-tool',
      'A devDependency of the whole house is a tool: what runs declares what it needs.',
      { path: `^${anyProject}/src/`, pathNot: tried },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
    rule(
      'no-orphans',
      'Nobody imports this file: take it out, or say who needs it.',
      { orphan: true, path: `^${anyProject}/src/`, pathNot: `${tried}|[.]d[.]ts$|/index[.]ts$|main[.]ts$` },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]connex|[.]nx)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@connex/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
