import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { append, written } from '../example-appends.js';
import { PoisonedEvent, type EventFeed, type Follower, type Following } from '../feed.js';
import { postgresEventLog, type PostgresEventLog } from '../postgres/postgres-event-log.js';
import { openEventFeed } from './open-feed.js';

const until = async (holds: () => boolean | Promise<boolean>, seconds = 10) => {
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to pass in time.');
};

describe('a follower of the log', () => {
  let database: FreshDatabase;
  let log: PostgresEventLog;
  let admin: pg.Client;
  let feed: EventFeed;
  beforeEach(async () => {
    database = await freshDatabase();
    log = postgresEventLog({ databaseUrl: database.urls.api, role: 'api' });
    admin = new pg.Client({ connectionString: database.urls.projector });
    admin.on('error', () => undefined);
    await admin.connect();
    await admin.query('create table view.heard (nth serial, position bigint, stream text)');
    feed = openFeedAs('projector');
  });
  afterEach(async () => {
    await Promise.all([feed.close(), log.close(), admin.end()]);
    await database.close();
  });

  const openFeedAs = (role: 'projector' | 'relay') => openEventFeed({ databaseUrl: database.urls[role], role });
  const tell = async (stream: string, ...ids: readonly string[]) => {
    const known = (await log.told(stream))?.revision ?? 0;
    for (const [n, id] of ids.entries()) await log.append(append(stream, id, { expectedRevision: known + n }));
  };
  const heard = async (): Promise<readonly number[]> =>
    (await admin.query<{ position: string }>('select position from view.heard order by nth')).rows.map(({ position }) =>
      Number(position),
    );
  const checkpoint = async (name: string) =>
    Number((await admin.query('select position from connex.checkpoint where name = $1', [name])).rows[0]?.position);
  const writing = (changes: Partial<Follower> = {}): Follower =>
    ({
      name: 'writer',
      effect: 'inside',
      handle: async (events, transaction) => {
        for (const { position, stream } of events)
          await transaction.query('insert into view.heard (position, stream) values ($1, $2)', [position, stream]);
      },
      ...changes,
    }) as Follower;
  const isAt = (following: Following, position: number) => () => following.state().position === position;
  const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

  it('hears every event in order, what was before and what comes, and says how it stands', async () => {
    await tell('case-1', 'a', 'b');
    const following = feed.follow(writing());
    await until(isAt(following, 3));
    await tell('case-2', 'c');
    await until(isAt(following, 4));
    expect(await heard()).toEqual(upTo(4));
    expect(following.state()).toEqual({ name: 'writer', leads: true, position: 4, head: 4, lagSeconds: 0, parked: 0 });
    expect(await checkpoint('writer')).toBe(4);
  });

  it('hears of an event within a fraction of a second', async () => {
    const following = feed.follow(writing());
    await until(isAt(following, 1));
    const since = performance.now();
    await tell('case-1', 'a');
    await until(isAt(following, 2));
    expect(performance.now() - since).toBeLessThan(900);
  });

  it('goes on after a stop where it stopped', async () => {
    const first = feed.follow(writing());
    await until(isAt(first, 1));
    await first.stop();
    await tell('case-1', 'a', 'b');
    const second = feed.follow(writing());
    await until(isAt(second, 3));
    expect(await heard()).toEqual(upTo(3));
  });

  it('begins where it is told to, when it never began', async () => {
    await tell('case-1', 'a', 'b');
    const following = feed.follow(writing({ name: 'late', from: 2 }));
    await until(isAt(following, 3));
    expect(await heard()).toEqual([3]);
  });

  it('has each effect once, though its connections are killed again and again', async () => {
    const following = feed.follow(writing({ batch: 3 }));
    const killer = new pg.Client({ connectionString: database.url });
    await killer.connect();
    for (let n = 0; n < 30; n++) {
      await tell(`case-${n}`, `c${n}`);
      if (n % 3 === 0)
        await killer.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'connex projector feed%'
              and datname = current_database()`,
        );
    }
    await killer.end();
    await until(isAt(following, 31), 20);
    expect(await heard()).toEqual(upTo(31));
  });

  it('has each effect once, though the process dies between effect and commit', async () => {
    await tell('case-1', 'a', 'b', 'c');
    let deaths = 0;
    const following = feed.follow(
      writing({
        effect: 'inside',
        handle: async (events, transaction) => {
          for (const { position } of events)
            await transaction.query('insert into view.heard (position) values ($1)', [position]);
          if (deaths++ < 2) await transaction.query('select pg_terminate_backend(pg_backend_pid())');
        },
      }),
    );
    await until(isAt(following, 4));
    expect(await heard()).toEqual(upTo(4));
    expect(following.state().fault).toBeUndefined();
  });

  it('leads in one process at a time, and another takes over when that one ends', async () => {
    const other = openFeedAs('projector');
    const first = feed.follow(writing());
    await until(isAt(first, 1));
    const second = other.follow(writing());
    await tell('case-1', 'a');
    await until(isAt(first, 2));
    expect([first.state().leads, second.state().leads]).toEqual([true, false]);
    await first.stop();
    await tell('case-1', 'b');
    await until(isAt(second, 3));
    expect(await heard()).toEqual(upTo(3));
    await other.close();
  });

  it('does not let two readers pass that both believe they lead', async () => {
    const slow = feed.follow(
      writing({
        effect: 'inside',
        handle: async (_, transaction) => {
          await admin.query(`select connex.move_checkpoint('writer', null, 1)`);
          await transaction.query('insert into view.heard (position) values (0)');
        },
      }),
    );
    await until(() => slow.state().fault !== undefined || slow.state().position === 1);
    await slow.stop();
    expect(await heard()).toEqual([]);
  });

  it('parks the stream of an event that it cannot take in, and goes on with the others', async () => {
    await tell('case-1', 'a');
    await tell('case-2', 'poison');
    await tell('case-3', 'c');
    let cure = false;
    const following = feed.follow(
      writing({
        effect: 'inside',
        handle: async (events, transaction) => {
          for (const { id, position } of events) {
            await transaction.query('insert into view.heard (position) values ($1)', [position]);
            if (id.startsWith('poison') && !cure) throw new PoisonedEvent('Nobody knows this word.');
          }
        },
      }),
    );
    await until(isAt(following, 4));
    await tell('case-2', 'd');
    await until(isAt(following, 5));
    expect(await heard()).toEqual([1, 2, 4]);
    expect(following.state()).toMatchObject({ parked: 1, lagSeconds: 0 });
    expect((await admin.query('select stream, position, fault from connex.parked')).rows).toEqual([
      { stream: 'case-2', position: '3', fault: 'PoisonedEvent: Nobody knows this word.' },
    ]);

    cure = true;
    const operator = new pg.Client({ connectionString: database.url });
    await operator.connect();
    await operator.query(`select connex.heal('writer')`);
    await operator.end();
    await until(() => following.state().parked === 0);
    expect(await heard()).toEqual([1, 2, 4, 3, 5]);
    await tell('case-2', 'e');
    await until(isAt(following, 6));
  });

  it('waits, and grows older, while whatever it speaks to is away', async () => {
    let away = true;
    const told: number[] = [];
    const following = feed.follow({
      name: 'outside',
      effect: 'outside',
      handle: async (events) => {
        if (away) throw new Error('Nobody answers: secret text');
        told.push(...events.map(({ position }) => position));
      },
    });
    await until(() => following.state().lagSeconds > 0.3);
    expect(following.state()).toMatchObject({ position: 0, parked: 0, fault: 'Error' });
    away = false;
    await until(isAt(following, 1));
    expect(told).toEqual([1]);
    expect(following.state()).toMatchObject({ lagSeconds: 0 });
    expect(following.state().fault).toBeUndefined();
  });

  it('gives the relay envelopes with their INTERNAL part, and nothing else of the event', async () => {
    await log.append(append('case-1', 'a', { events: [{ ...written('a/1'), internal: { pages: 7 } }] }));
    const relay = openFeedAs('relay');
    const envelopes: unknown[] = [];
    const following = relay.follow({
      name: 'relay',
      effect: 'envelope',
      handle: async (some) => void envelopes.push(...some),
    });
    await until(isAt(following, 2));
    expect(envelopes[1]).toEqual({
      position: 2,
      stream: 'case-1',
      revision: 1,
      id: 'a/1',
      type: 'LetterReceived',
      schemaVersion: 1,
      occurredAt: '2026-01-05T08:30:00.000Z',
      recordedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      internal: { pages: 7 },
    });
    await relay.close();
  });

  it('does not begin when the log was restored from before its checkpoint, until a new epoch is opened', async () => {
    await admin.query(`select connex.move_checkpoint('writer', null, 900)`);
    const following = feed.follow(writing());
    await until(() => following.state().fault === 'AheadOfLog');
    const operator = new pg.Client({ connectionString: database.url });
    await operator.connect();
    await operator.query(`select connex.open_epoch(900, 'Restored from a backup.')`);
    await operator.end();
    await tell('case-1', 'a');
    await until(isAt(following, 901));
    expect(await heard()).toEqual([901]);
  });
});
