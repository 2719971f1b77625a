import { plant, root, run } from './planted-tree.js';

const cruise = 'dependency-cruiser/bin/dependency-cruise.mjs';
const told = (config: string) => ['--config', config, '--output-type', 'json'];
const everything = ['libs', 'workflows', 'infra', 'apps', 'test'];

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };
type Rule = { readonly name: string; readonly comment: string };
type Report = {
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
  };
};

/** Every violation as a sentence: who, whom, and the rule in its own words. */
const sentences = ({ summary: { violations, ruleSetUsed } }: Report) =>
  violations.map(({ from, to, rule }) => {
    const comment = ruleSetUsed.forbidden.find(({ name }) => name === rule.name)?.comment;
    return `${from} → ${to}: ${comment}`;
  });

/** [what is planted, the file, what it imports, the sentence that must be heard] */
const planted: readonly (readonly [string, string, string, string])[] = [
  [
    'a domain that leans on the log',
    'libs/domain/src/log.ts',
    '@connex/event-log',
    'libs/domain stands on libs/working-time and on nothing else',
  ],
  [
    'calendars that lean on the domain',
    'libs/working-time/src/case.ts',
    '@connex/domain',
    'libs/working-time stands on no other project',
  ],
  [
    'read models that lean on the log',
    'libs/read-models/src/log.ts',
    '@connex/event-log',
    'libs/read-models stands on libs/domain, libs/working-time',
  ],
  ['a log that leans on read models', 'libs/event-log/src/view.ts', '@connex/read-models', 'libs/event-log stands on'],
  ['a workflow that leans on the log', 'workflows/src/log.ts', '@connex/event-log', 'workflows stands on libs/domain'],
  [
    'infra that leans on the domain',
    'infra/postgres/src/words.ts',
    '@connex/domain',
    'infra/* stands on no other project',
  ],
  [
    'an app that enters another',
    'apps/api/src/steal.ts',
    '../../relay/src/relay.js',
    'apps/* stands on libs/*, workflows, infra/*',
  ],
  [
    'a file taken past the door of a project',
    'apps/api/src/burgle.ts',
    '../../../libs/domain/src/grammar/role.js',
    'One project enters another by its public door',
  ],
  ['a database in the domain', 'libs/domain/src/db.ts', 'pg', 'libs/domain takes zod from outside the house'],
  ['a file system in the domain', 'libs/domain/src/fs.ts', 'node:fs', 'libs/domain takes zod from outside the house'],
  [
    'zod in working time',
    'libs/working-time/src/zod.ts',
    'zod',
    'libs/working-time takes nothing from outside the house',
  ],
  [
    'a file system in the proofs',
    'libs/proofs/src/fs.ts',
    'node:fs',
    'libs/proofs takes crypto from outside the house',
  ],
  [
    'zod in a workflow',
    'workflows/src/zod.ts',
    'zod',
    'workflows takes @temporalio/workflow, @temporalio/common from outside',
  ],
  ['a package that nobody declared', 'apps/api/src/undeclared.ts', 'left-pad', 'its own package.json declares'],
  ['a circle', 'libs/domain/src/circle-one.ts', './circle-two.js', 'A circle of imports'],
  [
    'a chapter that reads another',
    'libs/domain/src/cases/intake/peek.ts',
    '../decision/decision.js',
    'Chapters are strangers',
  ],
  [
    'a view that reads another',
    'libs/read-models/src/sla-board/peek.ts',
    '../my-tasks/my-tasks.js',
    'Views are strangers',
  ],
  [
    'a command that reads a query',
    'apps/api/src/commands/peek.ts',
    '../queries/views.js',
    'The door and the windows do not know each other',
  ],
  [
    'a relay that knows the words',
    'apps/relay/src/words.ts',
    '@connex/domain',
    'The relay carries what the log says may leave; it knows no word',
  ],
  [
    'a static piece that takes a hook',
    'libs/ui/src/pieces/by-hook.ts',
    '../console/menu.js',
    'Static pieces are rendered for a ministry’s browser, a mail and a printer',
  ],
  [
    'a static piece that takes React Aria',
    'libs/ui/src/pieces/by-aria.ts',
    'react-aria-components/Menu',
    'Static pieces are rendered for a ministry’s browser, a mail and a printer',
  ],
  ['an inner barrel', 'libs/domain/src/by-barrel.ts', './cases/index.js', 'an inner barrel ties circles'],
  [
    'an import of the project’s own face',
    'libs/domain/src/by-face.ts',
    './index.js',
    'import the file that holds the thing, not the face',
  ],
  [
    'an import of a main file',
    'apps/api/src/by-main.ts',
    './main.js',
    'A main file starts a process; nobody imports it',
  ],
  [
    'code that leans on a spec',
    'libs/domain/src/by-spec.ts',
    './role.spec.js',
    'What runs never imports what tries it',
  ],
];

const leaves = [
  'apps/relay/src/relay.ts',
  'apps/api/src/main.ts',
  'apps/api/src/queries/views.ts',
  'libs/domain/src/grammar/role.ts',
  'libs/ui/src/console/menu.ts',
  'libs/domain/src/cases/decision/decision.ts',
  'libs/domain/src/cases/index.ts',
  'libs/domain/src/role.spec.ts',
  'libs/read-models/src/my-tasks/my-tasks.ts',
  'libs/domain/src/forgotten.ts',
];

describe('the floors of the house', () => {
  let heard: readonly string[] = [];

  beforeAll(async () => {
    const tree = await plant({
      ...Object.fromEntries(leaves.map((path) => [path, 'export {};\n'])),
      ...Object.fromEntries(
        planted.map(([, path, to]) => [path, `import type * as it from '${to}';\nexport type It = typeof it;\n`]),
      ),
      'libs/domain/src/circle-two.ts': "import type { It } from './circle-one.js';\nexport type Two = It;\n",
    });
    const { report } = await run(
      cruise,
      [...told(`${root}/.dependency-cruiser.cjs`), 'libs', 'workflows', 'infra', 'apps'],
      tree.at,
    );
    heard = sentences(JSON.parse(report) as Report);
    await tree.remove();
  }, 60_000);

  it.each(planted)('hold against %s', (_, path, _to, sentence) => {
    const here = heard.filter((line) => line.startsWith(`${path} →`)).join('\n');
    expect(here).toContain(sentence);
  });

  it('name a file that nobody imports', () =>
    expect(heard.join('\n')).toContain(
      'libs/domain/src/forgotten.ts → libs/domain/src/forgotten.ts: Nobody imports this file',
    ));

  it('carry the house as it stands', async () => {
    const { report } = await run(cruise, [...told('.dependency-cruiser.cjs'), ...everything], root);
    expect(sentences(JSON.parse(report) as Report)).toEqual([]);
  }, 60_000);
});
