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
  const env = {
    CONNEX_TEST_DATABASE_URL: databaseOf(addresses.postgres),
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

/** Each spec makes a database of its own, beside the server's first one. */
const databaseOf = (url) => {
  const server = new URL(url);
  server.pathname = '/postgres';
  return server.href;
};
