import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { append } from '../example-appends.js';
import type { HouseClockKeeper } from '../house-clock/house-clock.js';
import { channels } from './notifier.js';
import { postgresEventLog, type PostgresEventLog } from './postgres-event-log.js';
import { postgresHouseClock } from './postgres-house-clock.js';

const day = 86_400_000;
const start = Date.parse('2026-01-05T09:00:00.000Z');
const spelt = (instant: number) => new Date(instant).toISOString();

describe('the house clock in Postgres, among people', () => {
  let database: FreshDatabase;
  let log: PostgresEventLog;
  let clock: HouseClockKeeper;
  beforeEach(async () => {
    database = await freshDatabase({ mode: 'story', standsAt: spelt(start) });
    log = postgresEventLog({ databaseUrl: database.urls.conductor, role: 'conductor' });
    clock = postgresHouseClock({ databaseUrl: database.url, role: 'migrator' });
  });
  afterEach(async () => {
    await Promise.all([log.close(), clock.close()]);
    await database.close();
  });

  const readingOf = async (stream: string) => {
    const { reading, streams } = await log.look([{ stream, after: 0 }]);
    return { gen: reading.clock.gen, now: reading.clock.houseNow, revision: streams[0]?.revision ?? 0 };
  };

  /** Rings what is due in its cases, as the conductor would; each ring arms the next alarm, `every` days on. */
  const ring = async (stream: string, every: number) => {
    const told = await log.told(stream);
    const due = told?.alarms[0];
    if (!told || !due || due.at > told.clock.houseNow) return;
    const next = { key: 'next', at: spelt(due.at + every * day), arm: told.revision + 1 };
    const { gen } = told.clock;
    await log.append(append(stream, `${stream}@${due.arm}`, { expectedRevision: told.revision, gen, alarms: [next] }));
  };

  it('never passes an alarm and never overlaps a command, while people speak all along', async () => {
    const cases = [3, 5, 7].map((every) => ({ stream: `case-${every}`, every }));
    for (const { stream, every } of cases)
      await log.append(append(stream, stream, { alarms: [{ key: 'next', at: spelt(start + every * day), arm: 1 }] }));

    let walking = true;
    const ringer = async () => {
      while (walking) for (const { stream, every } of cases) await ring(stream, every);
    };
    const decidedAt: { readonly id: string; readonly now: string }[] = [];
    const person = async (name: string) => {
      for (let n = 0; walking; n++) {
        const { gen, now, revision } = await readingOf(name);
        const id = `${name}#${n}`;
        const appended = await log.append(append(name, id, { expectedRevision: revision, gen }));
        if (appended.status === 'appended') decidedAt.push({ id: `${id}/1`, now: spelt(now) });
      }
    };
    const walk = clock.advance(spelt(start + 60 * day)).finally(() => (walking = false));
    const [arrived] = await Promise.all([walk, ringer(), person('person-1'), person('person-2')]);
    expect(arrived).toMatchObject({ status: 'there' });

    const events = await log.read(0, 10_000);
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...instants].sort());

    const rings = events.filter(({ stream, revision }) => stream.startsWith('case-') && revision > 1);
    const owed = cases.flatMap(({ stream, every }) =>
      Array.from({ length: Math.floor(60 / every) }, (_, n) => `${stream} ${spelt(start + (n + 1) * every * day)}`),
    );
    expect(rings.map(({ stream, recordedAt }) => `${stream} ${recordedAt}`).sort()).toEqual(owed.sort());

    const recorded = new Map(events.map(({ id, recordedAt }) => [id, recordedAt]));
    expect(decidedAt.length).toBeGreaterThan(20);
    expect(decidedAt.filter(({ id, now }) => recorded.get(id) !== now)).toEqual([]);
  });

  it('asks for the cases that are due to be told again, when nobody answers', async () => {
    const alarms = [{ key: 'due', at: spelt(start + day), arm: 1 }];
    await log.append(append('case-1', 'a', { alarms }));
    const conductor = new pg.Client({ connectionString: database.urls.conductor });
    await conductor.connect();
    await conductor.query(`listen ${channels.nudge}`);
    const nudged: string[] = [];
    conductor.on('notification', ({ payload }) => {
      nudged.push(payload ?? '');
      if (nudged.length === 1)
        void readingOf('case-1').then(({ gen }) => log.append(append('case-1', 'rung', { expectedRevision: 1, gen })));
    });
    const walk = await clock.advance(spelt(start + 2 * day), { nudgeAfterSeconds: 0.1 });
    expect(walk).toMatchObject({ status: 'there', steps: 2 });
    expect(nudged[0]).toBe('case-1');
    await conductor.end();
  });

  it('can be read by every role, and moved by none but the migrator', async () => {
    const relays = postgresHouseClock({ databaseUrl: database.urls.relay, role: 'relay' });
    expect(await relays.reading()).toMatchObject({ mode: 'story', now: spelt(start) });
    await expect(relays.advance(spelt(start + day))).rejects.toMatchObject({ code: '42501' });
    await relays.close();
  });
});
