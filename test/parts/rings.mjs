const minutes = (count) => count * 60_000;

/** What a ring needs before it can run: the programs built, or the real parts up. */
const nothing = [];
const built = ['build'];
const real = ['build', 'parts'];

/** The rings of our tests, fast to slow. A ring is either one command, passed or failed, or a run of Jest. */
export const rings = [
  { name: 'types', means: 'TypeScript has nothing to say', npm: 'typecheck', needs: nothing, limit: minutes(3) },
  {
    name: 'lint',
    means: 'ESLint, Prettier and the walls between projects',
    npm: 'lint',
    needs: nothing,
    limit: minutes(3),
  },
  { name: 'rules', means: 'pure rules, without any part', needs: nothing, limit: minutes(3) },
  { name: 'house', means: 'the walls that no tool keeps', needs: built, limit: minutes(3) },
  { name: 'parts', means: 'on real Postgres, Temporal and Kafka', needs: real, limit: minutes(8) },
  { name: 'journeys', means: 'over HTTP, through a whole house', needs: real, limit: minutes(5) },
  { name: 'stories', means: 'the scenarios, told on the story clock', needs: real, limit: minutes(8) },
];
