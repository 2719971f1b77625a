const minutes = (count) => count * 60_000;

// A limit is there against a ring that hangs, not against a machine that is slow.

/** What a ring needs before it can run: the programs built, the real parts up, a house with all its windows open. */
const nothing = [];
const built = ['build'];
const real = ['build', 'parts'];
const open = [...real, 'windows'];

/** The rings of our tests, fast to slow. A ring is either one command, passed or failed, or a run of Jest. */
export const rings = [
  { name: 'types', means: 'TypeScript has nothing to say', npm: 'typecheck', needs: nothing, limit: minutes(6) },
  {
    name: 'lint',
    means: 'ESLint, Prettier and the walls between projects',
    npm: 'lint',
    needs: nothing,
    limit: minutes(6),
  },
  { name: 'rules', means: 'pure rules, without any part', needs: nothing, limit: minutes(6) },
  { name: 'house', means: 'the walls that no tool keeps', needs: built, limit: minutes(6) },
  { name: 'parts', means: 'on real Postgres, Temporal and Kafka', needs: real, limit: minutes(20) },
  { name: 'journeys', means: 'over HTTP and in a browser, through a whole house', needs: open, limit: minutes(15) },
  { name: 'stories', means: 'the scenarios, told on the story clock', needs: real, limit: minutes(20) },
];
