import { setTimeout as sleep } from 'node:timers/promises';
import { probePostgres, startParts, withDatabase, type PartState, type StartedParts } from '@connex/infra-local';

type Log = (line: string) => void;

/** A Postgres of the benchmark's own, on disk and durable, with a database for each store. */
export type BenchServer = {
  /** Makes a database and answers its URL, which is the superuser's. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
};

/** The settings of event-store 5.0; fsync, synchronous_commit and full_page_writes are on as they come. */
const settings = { shared_buffers: '1GB', max_wal_size: '8GB' } as const;
const patience = 30_000;

const isPostgres = ({ name }: PartState) => name === 'postgres';

/** A shutdown in order; whoever keeps the part alive begins it again, and it reads its settings anew. */
const restart = async (parts: StartedParts, url: string) => {
  const before = parts.states().find(isPostgres)?.pid;
  if (!before) throw new Error('The Postgres of the benchmark does not run.');
  process.kill(before, 'SIGINT');
  const isAnother = ({ pid, state }: PartState) => pid !== null && pid !== before && state === 'ready';
  for (const since = performance.now(); performance.now() - since < patience; await sleep(100))
    if (parts.states().filter(isPostgres).some(isAnother) && (await probePostgres(url)).ready) return;
  throw new Error(`Postgres was not ready again within ${patience / 1_000} s.`);
};

export const startServer = async (log: Log, signal: AbortSignal): Promise<BenchServer> => {
  const parts = await startParts({ log, kafka: false, signal });
  const url = parts.addresses.postgres;
  try {
    await withDatabase(url, async (client) => {
      for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = '${value}'`);
    });
    await restart(parts, url);
  } catch (fault) {
    await parts.stop();
    throw fault;
  }

  return {
    async database(name) {
      const own = new URL(url);
      own.pathname = `/${name}`;
      await withDatabase(url, (client) => client.query(`create database ${name}`), patience);
      return own.href;
    },
    stop: () => parts.stop(),
  };
};
