import { colours, logicalProperties, typeInRem } from './checks/colours.check.js';
import { decisionRecords } from './checks/decisions.check.js';
import { opaqueIds } from './checks/ids.check.js';
import { barrels, names } from './checks/names.check.js';
import { machinePaths, registryHosts, unfinishedRemarks } from './checks/places.check.js';
import { projects, root } from './checks/projects.check.js';
import { size } from './checks/size.check.js';
import { theHouse, treeOf, type Check } from './house-tree.js';
import type { Files } from './planted-tree.js';

const lines = (count: number) => 'line\n'.repeat(count);
const workspaces = { 'package.json': JSON.stringify({ workspaces: ['libs/*'] }) };
const manifest = (said: object) => ({
  'libs/new/package.json': JSON.stringify({ name: '@connex/new', type: 'module', scripts: { build: 'swc' }, ...said }),
});

const decision = `# 1. One log

- **Status:** accepted, 2026-11-25
- **Kept by:** \`test/house\`

## Context

## Decision

## Consequences

## We would change our mind if
`;
const record = (text: string) => ({ 'apps/handbook/decisions/0001-one-log.md': text, 'test/house/a.ts': '' });

/** [what is planted, the wall, the tree, the sentence that must be heard] */
const planted: readonly (readonly [string, Check, Files, string])[] = [
  ['a README that nobody reads', size, { 'README.md': lines(151) }, 'README.md has 151 lines; 150 are enough'],
  ['a decision of two screens', size, record(lines(41)), 'a decision fits on one screen'],
  ['a face of 81 lines', size, { 'libs/domain/src/index.ts': lines(81) }, 'a face is small'],
  ['a spec of 301 lines', size, { 'libs/domain/src/a.spec.ts': lines(301) }, 'it tells two stories'],
  ['a migration of 201 lines', size, { 'infra/postgres/migrations/1.sql': lines(201) }, 'it holds two ideas'],
  ['a file in camelCase', names, { 'libs/domain/src/caseMind.ts': '' }, '"caseMind" is not in kebab-case'],
  [
    'a folder in snake_case',
    names,
    { 'libs/domain/src/due_diligence/a.ts': '' },
    '"due_diligence" is not in kebab-case',
  ],
  ['an unknown kind', names, { 'libs/domain/src/intake.service.ts': '' }, '".service" is no kind of file that we know'],
  ['a file of helpers', names, { 'libs/domain/src/date-utils.ts': '' }, 'the name names nothing; say what it does'],
  [
    'a language without its name',
    names,
    { 'libs/domain/src/intake.ts': 'export const intake = language({});' },
    'holds a language; its name ends in ".language.ts"',
  ],
  [
    'a controller without its name',
    names,
    { 'apps/api/src/door.ts': "@Controller('x')\nexport class Door {}" },
    'holds a controller; its name ends in ".controller.ts"',
  ],
  ['an index inside a project', barrels, { 'libs/domain/src/cases/index.ts': '' }, 'is an inner barrel'],
  [
    'a folder of one machine',
    machinePaths,
    { 'README.md': `see ${'/ro' + 'ot/'}notes` },
    'README.md:1 speaks of a folder of one machine',
  ],
  [
    'a registry’s host',
    registryHosts,
    { '.npmrc': `registry=https://registry.npm${'js.org'}` },
    '.npmrc:1 names the host of a registry',
  ],
  [
    'a lock that remembers whose mirror it was made with',
    registryHosts,
    { 'package-lock.json': `"resolved": "ht${'tps:'}//mirror.example/zod.tgz"` },
    'package-lock.json:1 names the host of a registry',
  ],
  [
    'work left undone',
    unfinishedRemarks,
    { 'libs/domain/src/a.ts': `// ${'TO' + 'DO'}: later` },
    'speaks of work that is not done',
  ],
  ['a new folder at the root', root, { 'docs/a.md': '' }, 'docs/ stands at the root of the house'],
  ['a new file at the root', root, { 'notes.txt': '' }, 'notes.txt stands at the root of the house'],
  [
    'a folder without a package.json',
    projects,
    { ...workspaces, 'libs/new/src/index.ts': '' },
    'libs/new has no package.json',
  ],
  [
    'a project in no workspace',
    projects,
    { ...workspaces, 'apps/new/package.json': '{}' },
    'apps/new is in no workspace',
  ],
  [
    'a project of another name',
    projects,
    { ...workspaces, ...manifest({ name: 'new' }) },
    'has a name outside @connex',
  ],
  [
    'a project in CommonJS',
    projects,
    { ...workspaces, ...manifest({ type: 'commonjs' }) },
    'the house is ESM throughout',
  ],
  ['a project that is not built', projects, { ...workspaces, ...manifest({ scripts: {} }) }, 'has no script "build"'],
  [
    'a face without its source',
    projects,
    { ...workspaces, ...manifest({ exports: { '.': { default: './dist/index.js' } } }) },
    'exports "." without its source',
  ],
  [
    'a project that hides what it stands on',
    projects,
    { ...workspaces, ...manifest({}), 'libs/new/src/a.ts': "import { refuse } from '@connex/domain';" },
    'libs/new imports @connex/domain, but its package.json does not say so',
  ],
  [
    'a decision that nothing keeps',
    decisionRecords,
    record(decision.replace('`test/house`', 'good will')),
    'a decision that no check keeps is a wish',
  ],
  [
    'a keeper that is gone',
    decisionRecords,
    record(decision.replace('test/house', 'test/gone.ts')),
    'is kept by test/gone.ts, which is not there',
  ],
  [
    'a decision without a way back',
    decisionRecords,
    record(decision.replace('## We', '## They')),
    'has no part "We would change our mind if"',
  ],
  [
    'a decision without a status',
    decisionRecords,
    record(decision.replace('accepted', 'perhaps')),
    'does not say its status',
  ],
  ['another number inside', decisionRecords, record(decision.replace('# 1.', '# 7.')), 'does not begin with "# 1.'],
  [
    'one number for two decisions',
    decisionRecords,
    { ...record(decision), 'apps/handbook/decisions/0001-two-logs.md': decision },
    'has a number that another decision has',
  ],
  [
    'a country in a stream',
    opaqueIds,
    { 'libs/domain/src/a.ts': 'const s = `case-${country}-1`;' },
    'puts a country or a name into an id',
  ],
  [
    'a country in a topic',
    opaqueIds,
    { 'apps/relay/src/a.ts': 'const topic = `events.${event.data.iso2}`;' },
    'puts a country or a name into an id',
  ],
  [
    'a colour in a sheet',
    colours,
    { 'libs/ui/src/styles/pieces/a.css': '.a {\n  color: #a4161a;\n}' },
    'a.css:2 names a colour',
  ],
  [
    'a colour by its name',
    colours,
    { 'apps/console/src/a.css': '.a { background: white; }' },
    'a.css:1 names a colour',
  ],
  [
    'a colour in a piece',
    colours,
    { 'apps/console/src/a.panel.tsx': 'const a = <rect fill="rgb(1 2 3)" />;' },
    'a.panel.tsx:1 names a colour',
  ],
  [
    'a left side',
    logicalProperties,
    { 'libs/ui/src/styles/portal.css': '.a { color: #fff; margin-left: 1rem; }' },
    'speaks of a side of the screen',
  ],
  [
    'a width',
    logicalProperties,
    { 'apps/console/src/a.css': '.a {\n  max-width: 4rem;\n}' },
    'a.css:2 speaks of a side',
  ],
  [
    'letters of a fixed size',
    typeInRem,
    { 'apps/console/src/a.css': '.a { font-size: 14px; }' },
    'gives type a fixed size',
  ],
];

describe('the order of the house', () => {
  it.each(planted)('holds against %s', (_, check, files, sentence) =>
    expect(check(treeOf(files)).join('\n')).toContain(sentence),
  );

  it.each(
    Object.entries({
      size,
      colours,
      logicalProperties,
      typeInRem,
      names,
      barrels,
      machinePaths,
      registryHosts,
      unfinishedRemarks,
      root,
      projects,
      decisionRecords,
      opaqueIds,
    }),
  )('stands, as the house is today: %s', (_, check) => expect(check(theHouse())).toEqual([]));

  it('lets good files pass', () => {
    expect(decisionRecords(treeOf(record(decision)))).toEqual([]);
    expect(opaqueIds(treeOf({ 'libs/domain/src/a.ts': 'const s = `country-${iso2}`;' }))).toEqual([]);
    const sheet = treeOf({
      'apps/console/src/a.css':
        '/* white, 14px, left: */\n@media (max-width: 4rem) {\n  a:hover { color: var(--ink); inline-size: 2px; background: color-mix(in srgb, var(--over) 8%, var(--paper)); }\n}',
      'apps/console/src/a.panel.tsx': 'const a = <a href="#abc">white</a>;',
    });
    expect([colours, logicalProperties, typeInRem].flatMap((check) => check(sheet))).toEqual([]);
  });
});
