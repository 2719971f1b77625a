import type { Arrow } from '../sources/arrows.js';

/** What each project is for. A project that is not named here has no place in the house. */
export const rooms: Readonly<Record<string, string>> = {
  'libs/working-time': 'calendars, business time, intervals; pure, no dependency',
  'libs/domain': 'the languages, deciders and the clock keeper; pure, zod only',
  'libs/proofs': 'hash chains and their verifier; node:crypto only',
  'libs/read-models': 'views and their projectors; pure',
  'libs/insight': 'whose time it was, why a date moved, what if, as of, since, forecast; pure',
  'libs/event-log': 'the command desk, the log and its twin, feeds, the adapter to Kafka',
  'libs/ui': 'tokens and pieces: static ones for portal, mail and print, interactive ones for the console',
  workflows: 'the patience of the house: deterministic Temporal workflows',
  'infra/local': 'starts the real Postgres, Temporal and Kafka as processes of one machine',
  'infra/postgres': 'migrations and least-privilege roles',
  'infra/process': 'what every process reads of its environment, writes into its log, and does at its end',
  'infra/calendars': 'when the unit and 141 countries work, as data with its sources',
  'infra/identity': 'an OpenID provider for a house on one machine',
  'infra/mailbox': 'an SMTP sink with a page to read it',
  'apps/api': 'the door and the windows, over HTTP; sign-in',
  'apps/console': 'the single page of staff and auditors',
  'apps/portal': 'server-rendered pages for governments; no script, no database',
  'apps/projector': 'events into read-model tables',
  'apps/conductor': 'events into signals, clocks into commands',
  'apps/relay': 'the log into Kafka; knows no word of the domain',
  'apps/handbook': 'decisions, and the pages that are printed from the code',
  'apps/cli': 'the `connex` command',
  test: 'stories, journeys, walls, benchmarks and faults, through public doors',
};

const floors: readonly (readonly [string, RegExp])[] = [
  ['tried', /^test$/],
  ['runs', /^apps\//],
  ['stands ready', /^infra\//],
  ['waits', /^workflows$/],
  ['is thought and kept', /^libs\//],
];

const id = (name: string) => name.replace(/[^a-z]/g, '_');
const box = (name: string) => `    ${id(name)}["${name}"]`;
const link = ({ from, to }: Arrow) => `  ${id(from)} --> ${id(to)}`;

const drawing = (names: readonly string[], arrows: readonly Arrow[]) => [
  '```mermaid',
  'flowchart TD',
  ...floors.flatMap(([what, where]) => [
    `  subgraph ${id(what)}["${what}"]`,
    ...names.filter((name) => where.test(name)).map(box),
    '  end',
  ]),
  ...arrows.map(link),
  '```',
];

const folders = (arrows: readonly Arrow[]) => [
  '```mermaid',
  'flowchart TD',
  ...[...new Set(arrows.flatMap(({ from, to }) => [from, to]))]
    .sort()
    .map((name) => `  ${id(name)}_["${name === '.' ? 'src' : name}"]`),
  ...arrows.map(({ from, to }) => `  ${id(from)}_ --> ${id(to)}_`),
  '```',
];

/** The drawing of the house, from the imports of what runs, and of the rooms of the domain. */
export const housePage = (between: readonly Arrow[], inDomain: readonly Arrow[]): string =>
  [
    '# The house',
    '',
    'Printed from the imports by `npm run print`. An arrow points at what one stands on. `test` stands on everything',
    'through public doors; its arrows are left out. The walls are in `.dependency-cruiser.cjs`.',
    '',
    ...drawing(
      Object.keys(rooms),
      between.filter(({ from }) => from !== 'test'),
    ),
    '',
    '| project | what it is for |',
    '| --- | --- |',
    ...Object.entries(rooms).map(([name, what]) => `| \`${name}\` | ${what} |`),
    '',
    '## Inside the domain',
    '',
    ...folders(inDomain),
    '',
  ].join('\n');
