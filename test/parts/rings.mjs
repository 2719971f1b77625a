const minutes = (count) => count * 60_000;

// A limit is there against a ring that hangs, not against a machine that is slow.

/** What a ring needs before it can run: the programs built, the real parts up, a house with all its windows open. */
const nothing = [];
const built = ['build'];
const real = ['build', 'parts'];
const open = [...real, 'windows'];

const inPairs = ['--maxWorkers=2'];
const oneByOne = ['--runInBand'];

/**
 * Specs on real parts that need the machine for themselves: they measure how long something takes, or start whole parts.
 * The others have a database, task queues and topics of their own each, and run in pairs.
 */
export const alone = [
  'infra/local/',
  'apps/conductor/testing/conductor\\.int',
  'libs/event-log/src/following/',
  'libs/event-log/src/postgres/(faults|no-hole)\\.int',
  'apps/api/src/(boot/boot|mail/mail-faults)\\.int',
  'apps/api/src/commands/policy-thread\\.int',
  'apps/api/src/queries/live/',
];

/**
 * Journeys through houses of their own, mostly waiting for programs to start: they go on beside those with a browser.
 * Whoever shares the house with those does not: a board of which rows are counted may get no row from elsewhere.
 */
const ownHouses = ['test/parts/supervision', 'test/journeys/(api-process|enquiry-to-approval)'];

const only = (places) => ['--testPathPatterns', ...places];
const without = (places) => ['--testPathIgnorePatterns', '/node_modules/', ...places];

/**
 * The rings of our tests, fast to slow. A ring is either npm scripts, passed or failed, or runs of Jest. All `scripts` share
 * two places: whichever is next takes the one that is free. `runs` follow one another, unless they may go on `atOnce`.
 */
export const rings = [
  { name: 'types', means: 'TypeScript has nothing to say', scripts: ['typecheck'], needs: nothing, limit: minutes(6) },
  {
    name: 'lint',
    means: 'ESLint, Prettier and the walls between projects',
    scripts: ['lint:code', 'lint:form', 'lint:floors'],
    needs: nothing,
    limit: minutes(6),
  },
  { name: 'rules', means: 'pure rules, without any part', runs: [inPairs], needs: nothing, limit: minutes(6) },
  { name: 'house', means: 'the walls that no tool keeps', runs: [inPairs], needs: built, limit: minutes(6) },
  {
    name: 'parts',
    means: 'on real Postgres, Temporal and Kafka',
    runs: [
      [...inPairs, ...without(alone)],
      [...oneByOne, ...only(alone)],
    ],
    needs: real,
    limit: minutes(20),
  },
  {
    name: 'journeys',
    means: 'over HTTP and in a browser, through a whole house',
    runs: [
      [...oneByOne, ...without(ownHouses)],
      [...oneByOne, ...only(ownHouses)],
    ],
    atOnce: true,
    needs: open,
    limit: minutes(15),
  },
  {
    name: 'stories',
    means: 'the scenarios, told on the story clock',
    runs: [oneByOne],
    needs: real,
    limit: minutes(20),
  },
];
