import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import { verifyChain } from '@connex/proofs';
import pg from 'pg';
import { append, written } from '../example-appends.js';
import { chainedColumns, chainedOf, type ChainedRow } from './chained-events.js';
import { postgresEventLog, type PostgresEventLog } from './postgres-event-log.js';
import { postgresHouseClock } from './postgres-house-clock.js';

describe('the chains of the log', () => {
  let database: FreshDatabase;
  let log: PostgresEventLog;
  beforeEach(async () => {
    database = await freshDatabase({ mode: 'story', standsAt: '2026-01-05T09:00:00.000Z' });
    log = postgresEventLog({ databaseUrl: database.urls.api, role: 'api' });
    const clock = postgresHouseClock({ databaseUrl: database.url, role: 'migrator' });
    await log.append(
      append('case-1', 'a', { events: [written('a/1'), written('a/2', { note: '«Ünï» \u2028 \\u0000' })] }),
    );
    await log.append(append('case-2', 'b'));
    await clock.advance('2026-06-01T00:00:00.007Z');
    await clock.release();
    const { gen } = (await clock.reading()).clock;
    await log.append(append('case-1', 'c', { expectedRevision: 2, gen }));
    await clock.close();
  });
  afterEach(async () => {
    await log.close();
    await database.close();
  });

  /** What an auditor does: reads the very texts, and recomputes. */
  const verify = async () => {
    const auditor = new pg.Client({ connectionString: database.urls.auditor });
    await auditor.connect();
    const { rows } = await auditor.query<ChainedRow>(
      `select ${chainedColumns} from connex.event e order by e.position`,
    );
    await auditor.end();
    return { events: rows.length, broken: verifyChain(rows.map(chainedOf)) };
  };
  const tamper = async (sql: string) => {
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await superuser.query('alter table connex.event_p0 disable trigger all');
    await superuser.query(sql);
    await superuser.end();
  };

  it('hold for what people, the clock and the house wrote', async () =>
    expect(await verify()).toEqual({ events: 7, broken: undefined }));

  it('name the position at which one byte was changed', async () => {
    await tamper(
      `update connex.event set data = replace(data::text, 'Letter b/1', 'Letter b/2')::json where id = 'b/1'`,
    );
    expect(await verify()).toMatchObject({ broken: { position: 4, stream: 'case-2', revision: 1, what: 'body' } });
  });

  it('name an event of the house whose instant was changed', async () => {
    await tamper(`update connex.event set recorded_at = recorded_at + interval '1 second' where type = 'ClockMoved'`);
    expect(await verify()).toMatchObject({ broken: { position: 5, stream: 'house', what: 'link' } });
  });

  it('R-053: hold or not, stream by stream, for whoever reads one', async () => {
    const verified = () => Promise.all(['case-1', 'case-2', 'house', 'case-9'].map((stream) => log.verified(stream)));
    expect(await verified()).toEqual([true, true, true, true]);
    await tamper(
      `update connex.event set data = replace(data::text, 'Letter b/1', 'Letter b/2')::json where id = 'b/1'`,
    );
    expect(await verified()).toEqual([true, false, true, true]);
    await tamper(`delete from connex.event where stream = 'case-1' and revision = 3`);
    expect(await verified()).toEqual([false, false, true, true]);
  });

  it('miss an event that was taken away', async () => {
    await tamper(`delete from connex.event where id = 'a/2'`);
    expect(await verify()).toMatchObject({ broken: { what: 'order' } });
  });

  it('name an event that was slipped in', async () => {
    await tamper(`insert into connex.event select 8, stream, 2, 'forged', type, 1, occurred_at, recorded_at, data, internal,
                    meta, body_hash, chain_hash from connex.event where id = 'b/1'`);
    expect(await verify()).toMatchObject({ broken: { position: 8, stream: 'case-2', revision: 2, what: 'body' } });
  });
});
