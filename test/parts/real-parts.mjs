/**
 * One real Postgres, Temporal and Kafka for a whole run of tests, on free ports, with their data in a temporary folder;
 * and Temporal's time-skipping server, which a test starts by itself. Those that CONNEX_TEST_… names already are used as they are.
 */
export const startRealParts = async (signal) => {
  const { findProgram, foldersOf, startParts, temporalTestServer } = await import('@connex/infra-local');
  const log = (line) => console.log(`   ${line}`);
  console.log('\n── real parts');
  const testServer = await findProgram(temporalTestServer, { parts: foldersOf().parts, log });
  const skipping = { [temporalTestServer.variable]: testServer.path };
  if (isGiven()) return { env: skipping, stop: () => Promise.resolve() };

  const { addresses, stop } = await startParts({ log, signal });
  const databases = databaseOf(addresses.postgres);
  await forgoDisk(databases).catch(async (fault) => {
    await stop();
    throw fault;
  });
  const env = {
    CONNEX_TEST_DATABASE_URL: databases,
    CONNEX_TEST_TEMPORAL_ADDRESS: addresses.temporal,
    CONNEX_TEST_KAFKA_BROKERS: addresses.kafka,
  };
  return { env: { ...env, ...skipping }, stop };
};

const isGiven = () =>
  ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'KAFKA_BROKERS'].every((name) => process.env[`CONNEX_TEST_${name}`]);

/** Ends what a ring that was cut short left behind: the scratch houses of its stories. */
export const clearAway = async () => {
  const { clearScratch } = await import('@connex/infra-local');
  await clearScratch((line) => console.log(`   ${line}`));
};

/**
 * What is written need not outlive the machine, since it is thrown away after the run: so no commit and no new database
 * waits for the disk. Nothing is lost when a process is killed; and a house that a spec starts keeps its own settings.
 */
const forgoDisk = async (url) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, statement_timeout: 10_000 });
  await client.connect();
  try {
    for (const setting of ['fsync', 'full_page_writes']) await client.query(`alter system set ${setting} = off`);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
};

/** Each spec makes a database of its own, beside the server's first one. */
const databaseOf = (url) => {
  const server = new URL(url);
  server.pathname = '/postgres';
  return server.href;
};
