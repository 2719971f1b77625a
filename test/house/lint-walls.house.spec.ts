import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { plant, root, run } from './planted-tree.js';

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

/** What stands behind no wall: it is lint-free, or the walls are too high. */
const good = `export const dueAt = (now: string, days: number): string => \`\${now}+\${days}\`;\n`;

/** [what is planted, where, the code, the sentence that must be heard] */
const planted: readonly (readonly [string, string, string, string])[] = [
  [
    'a file of more than 200 lines',
    'libs/domain/src/long.ts',
    lines(201, (n) => `export const word${n} = ${n};`),
    'The file holds two ideas: find the name of the second',
  ],
  [
    'a function of more than 40 lines',
    'libs/domain/src/long-function.ts',
    `export const sum = (n: number) => {\n${lines(41, () => '  n += 1;')}\n  return n;\n};`,
    'Give the steps names of their own',
  ],
  [
    'a function with more than 8 ways through it',
    'libs/domain/src/maze.ts',
    `export const maze = (n: number) => {\n${lines(8, (n) => `  if (n === ${n}) return ${n};`)}\n  return n;\n};`,
    'Too many ways through it',
  ],
  [
    'blocks four deep',
    'libs/domain/src/deep.ts',
    'export const deep = (n: number) => { if (n) { if (n > 1) { if (n > 2) { if (n > 3) { n = 0; } } } } return n; };',
    'Guards come first',
  ],
  [
    'five parameters',
    'libs/domain/src/wide.ts',
    'export const wide = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
    'What always travels together is one thing',
  ],
  ['any', 'apps/api/src/loose.ts', 'export const loose = (said: any) => said;', 'Say `unknown`'],
  [
    'a promise nobody awaits',
    'apps/api/src/floating.ts',
    'export const go = (later: Promise<void>) => { later; };',
    'Nobody would hear it fail',
  ],
  [
    'a switch that forgets a case',
    'libs/domain/src/forgetful.ts',
    "export const name = (t: 'STANDARD' | 'FAST') => { switch (t) { case 'FAST': return 1; } return 0; };",
    'A forgotten case must not compile',
  ],
  [
    'a default that hides a forgotten case',
    'libs/domain/src/hidden.ts',
    "export const name = (t: 'A' | 'B') => { switch (t) { case 'A': return 1; case 'B': return 2; default: return 0; } };",
    'A forgotten case must not compile',
  ],
  [
    'a type imported as a value',
    'libs/domain/src/typed.ts',
    "import { Deep } from './deeper.js';\nexport const deep: Deep = 1;",
    'What is a type only is imported by `import type`',
  ],
  ['what nobody reads', 'libs/domain/src/unread.ts', 'const unread = 1;\nexport {};', 'What nobody reads is taken out'],
  [
    'an import of ".."',
    'libs/domain/src/up.ts',
    "import * as all from '..';\nexport const up = all;",
    'an inner barrel ties circles',
  ],
  [
    'an import of an index',
    'libs/domain/src/in.ts',
    "import * as all from './index.js';\nexport const inn = all;",
    'an inner barrel ties circles',
  ],
  ['an enum', 'libs/domain/src/enums.ts', 'export enum Track { Standard, Fast }', 'No enums: write a union of strings'],
  [
    'a class of our own',
    'libs/domain/src/classes.ts',
    'export class CaseManager { n = 1; }',
    'No classes but those of Nest and of Error',
  ],
  ['a default export', 'libs/domain/src/defaults.ts', 'export default 1;', 'No default exports'],
  [
    'a skipped test',
    'libs/domain/src/skipped.spec.ts',
    "declare const it: { skip(t: string): void };\nit.skip('later');",
    'No test is skipped',
  ],
  [
    'a mocked module',
    'apps/api/src/mocked.spec.ts',
    "declare const jest: { mock(name: string): void };\njest.mock('pg');",
    'No module is mocked',
  ],
  [
    'Date.now() anywhere',
    'apps/api/src/now.ts',
    'export const now = () => Date.now();',
    'Nothing reads the time but the house clock',
  ],
  [
    'new Date() anywhere',
    'test/journeys/now.ts',
    'export const now = () => new Date();',
    'Nothing reads the time but the house clock',
  ],
  [
    'a date of the machine’s zone',
    'apps/api/src/zone.ts',
    'export const day = new Date(2026, 10, 30);',
    'use Date.UTC',
  ],
  [
    'an environment read past its schema',
    'apps/api/src/env.ts',
    "export const url = process.env['DATABASE_URL'];",
    'The environment is read once, by a schema, in main',
  ],
  [
    'chance in a rule',
    'libs/domain/src/chance.ts',
    'export const chance = () => Math.random();',
    'No chance in pure code',
  ],
  [
    'a random id in a rule',
    'libs/proofs/src/ids.ts',
    "import { randomUUID } from 'node:crypto';\nexport const id = () => randomUUID();",
    'No chance in pure code',
  ],
  [
    'a stopwatch in a rule',
    'libs/working-time/src/watch.ts',
    'export const took = () => performance.now();',
    'No clock in pure code',
  ],
  [
    'a formatter without an instant',
    'libs/working-time/src/today.ts',
    "export const today = () => new Intl.DateTimeFormat('en').format();",
    'A formatter without an instant reads the wall',
  ],
  [
    'local hours',
    'libs/working-time/src/hours.ts',
    'export const hours = (at: Date) => at.getHours();',
    'Local time is the zone of whichever machine runs it',
  ],
  [
    'a timer in a rule',
    'libs/read-models/src/wait.ts',
    'export const wait = (then: () => void) => setTimeout(then, 1);',
    'No effects in pure code',
  ],
  [
    'the environment in a rule',
    'libs/domain/src/env.ts',
    "export const mode = process.env['MODE'];",
    'No environment in pure code',
  ],
  [
    'a printed line in a rule',
    'libs/domain/src/loud.ts',
    "export const loud = () => console.log('hear');",
    'Pure code answers; it does not speak',
  ],
  [
    'a thrown refusal',
    'libs/domain/src/cases/decision/decision.decider.ts',
    "export const decide = () => { throw new Error('FOUR_EYES'); };",
    'A refusal is returned, and only a fault is thrown',
  ],
  [
    'Intl in a workflow',
    'workflows/src/format.ts',
    "export const zone = new Intl.Locale('de');",
    'A workflow formats no date',
  ],
  [
    'toLocaleString in a workflow',
    'workflows/src/locale.ts',
    'export const said = (at: Date) => at.toLocaleString();',
    'A workflow formats no date',
  ],
  [
    'a parsed date in a workflow',
    'workflows/src/parse.ts',
    "export const at = new Date('2026-11-30');",
    'A workflow parses no date',
  ],
  [
    'the real constructor in a workflow',
    'workflows/src/ctor.ts',
    'export const real = (at: Date) => at.constructor();',
    'The constructor of a Date is the real one',
  ],
  [
    'an async handler in a workflow',
    'workflows/src/handler.ts',
    'declare const setHandler: (n: string, then: () => Promise<void>) => void;\nsetHandler("told", async () => {});',
    'Handlers are synchronous',
  ],
  [
    'a Buffer in a workflow',
    'workflows/src/buffer.ts',
    "export const b = Buffer.from('');",
    'not in the sandbox of a workflow',
  ],
  [
    'zod in a workflow',
    'workflows/src/zod.ts',
    "import { z } from 'zod';\nexport const word = z.string();",
    'A workflow decides nothing',
  ],
  [
    'the whole domain in a workflow',
    'workflows/src/fat.ts',
    "import * as domain from '@connex/domain';\nexport const fat = domain;",
    'A workflow decides nothing',
  ],
];

describe('the walls that ESLint keeps', () => {
  const heard = new Map<string, string>();

  beforeAll(async () => {
    const walls = `import { wallsAt } from '${pathToFileURL(join(root, 'eslint.config.mjs')).href}';\nexport default wallsAt(import.meta.dirname);\n`;
    const tree = await plant({
      ...Object.fromEntries(planted.map(([, path, code]) => [path, code])),
      'libs/domain/src/good.ts': good,
      'libs/domain/src/deeper.ts': 'export type Deep = number;',
      'apps/api/src/silenced.ts': '/* eslint-disable */\nexport const loose = (said: any) => said;',
      'eslint.config.mjs': walls,
    });
    const { report } = await run('eslint/bin/eslint.js', ['--format', 'json', '.'], tree.at);
    type Result = { readonly filePath: string; readonly messages: readonly { readonly message: string }[] };
    for (const { filePath, messages } of JSON.parse(report) as readonly Result[])
      heard.set(
        filePath.slice(filePath.indexOf('connex-planted-')).replace(/^[^/]+\//, ''),
        messages.map(({ message }) => message).join('\n'),
      );
    await tree.remove();
  }, 60_000);

  it.each(planted)('hold against %s', (_, path, _code, sentence) => expect(heard.get(path)).toContain(sentence));

  it('let good code pass without a word', () => expect(heard.get('libs/domain/src/good.ts')).toBe(''));

  it('cannot be silenced by a comment', () => expect(heard.get('apps/api/src/silenced.ts')).toContain('Say `unknown`'));
});
