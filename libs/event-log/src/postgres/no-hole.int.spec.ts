import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { append } from '../example-appends.js';
import { callOf, onTheWire } from './append-wire.js';
import { postgresEventLog } from './postgres-event-log.js';

const stressSeconds = 5;
const writers = 6;
const partition = 16_777_216;

describe('positions', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const openLog = () => postgresEventLog({ databaseUrl: database.urls.api, role: 'api' });
  const isOver = (since: number) => performance.now() - since > stressSeconds * 1_000;

  /** Appends by hand, so that it can roll back and be killed in the middle. */
  const carelessWriter = async (name: string, since: number) => {
    let client = await connect(database.urls.api);
    for (let n = 0; !isOver(since); n++) {
      const call = callOf([onTheWire(append(`case-${name}-${n}`, `${name}-${n}`))]);
      try {
        await client.query('begin');
        await client.query('select connex.append($1, $2, $3, $4, $5)', [...call]);
        if (n % 20 === 7) await client.query('rollback');
        else if (n % 50 === 11) await client.query('select pg_terminate_backend(pg_backend_pid())');
        else await client.query('commit');
      } catch {
        client = await connect(database.urls.api);
      }
    }
    await client.end();
  };

  /** Reads on from where it was, and never looks back. */
  const tail = async (written: Promise<unknown>, heard: number[]) => {
    let goesOn = true;
    const ended = written.finally(() => (goesOn = false));
    const client = await connect(database.urls.projector);
    const read = async () => {
      const { rows } = await client.query<{ position: string }>(
        'select position from connex.event where position > $1 order by position limit 500',
        [heard.at(-1) ?? 0],
      );
      heard.push(...rows.map(({ position }) => Number(position)));
      return rows.length;
    };
    while (goesOn) await read();
    await ended;
    while ((await read()) > 0);
    await client.end();
  };

  it('have no hole, and no reader ever sees one, whatever is rolled back or killed meanwhile', async () => {
    const log = openLog();
    const since = performance.now();
    const heard: number[] = [];
    const acknowledged: number[] = [];
    const desk = async (name: string) => {
      for (let n = 0; !isOver(since); n++) {
        const appended = await log.append(append(`case-${name}-${n}`, `${name}-${n}`));
        const answer =
          appended.status === 'appended' ? appended.receipt : appended.status === 'repeated' && appended.answer;
        if (answer && 'position' in answer) acknowledged.push(answer.position);
      }
    };
    const killer = async () => {
      const client = await connect(database.url);
      while (!isOver(since)) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'connex api lane'`,
        );
      }
      await client.end();
    };
    const careless = Array.from({ length: writers }, (_, n) => carelessWriter(`w${n}`, since));
    const desks = Array.from({ length: writers }, (_, n) => desk(`d${n}`));
    await tail(Promise.all([...careless, ...desks, killer()]), heard);

    const all = Array.from({ length: await log.head() }, (_, n) => n + 1);
    expect(heard).toEqual(all);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.every((position) => position <= all.length)).toBe(true);
    expect(acknowledged.length).toBeGreaterThan(100);
    await log.close();
  }, 30_000);

  it('go on from one partition into the next, and into a new epoch', async () => {
    const log = openLog();
    const operator = await connect(database.url);
    await operator.query('select connex.open_epoch($1, $2)', [partition - 3, 'Restored from a backup.']);
    const positions: number[] = [];
    for (const id of ['a', 'b', 'c', 'd']) {
      const appended = await log.append(append(`case-${id}`, id));
      if (appended.status === 'appended') positions.push(appended.receipt.position);
    }
    expect(positions).toEqual([partition - 2, partition - 1, partition, partition + 1]);
    expect((await log.read(partition - 2, 10)).map(({ position }) => position)).toEqual(positions.slice(1));
    expect((await log.look([{ stream: 'case-d', after: 0 }])).streams).toMatchObject([{ revision: 1, events: [{}] }]);
    await operator.query('select connex.make_partitions()');
    const { rows } = await operator.query(`select to_regclass('connex.event_p2') is not null as made`);
    expect(rows).toEqual([{ made: true }]);
    await operator.end();
    await log.close();
  });
});
