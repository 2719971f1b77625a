import { projectors } from '@connex/read-models';
import { projection, type Projection } from './projection.js';
import {
  casesNamed,
  configOf,
  everyExpectedRow,
  everyRow,
  isCaughtUp,
  openHouse,
  quiet,
  rowsOf,
  tell,
  tellCases,
  until,
  type TestHouse,
} from './testing.js';

describe('views that follow the log', () => {
  let house: TestHouse;
  let running: Projection[];
  const start = async () => {
    const views = projection(configOf(house), quiet);
    running.push(views);
    await views.start();
    return views;
  };

  beforeEach(async () => {
    running = [];
    house = await openHouse();
  });
  afterEach(async () => {
    await Promise.all(running.map((views) => views.stop()));
    await house.close();
  });

  it('have, row by row, what the events tell, whether told before or while they follow', async () => {
    await tellCases(house.log, casesNamed('a', 5));
    const views = await start();
    await tellCases(house.log, casesNamed('b', 5), 3);
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
    expect(views.health()).toMatchObject({ ready: true, lagSeconds: 0, position: await house.log.head() });
  });

  it('tell whoever watches a view that it has changed', async () => {
    const client = await house.admin.connect();
    const heard = new Set<string>();
    client.on('notification', ({ payload }) => heard.add(payload ?? ''));
    try {
      await client.query('listen connex_view');
      await start();
      await tellCases(house.log, casesNamed('a', 1));
      const ofCases = projectors.filter(({ about = 'case' }) => [about].flat().includes('case'));
      await until(() => ofCases.every(({ view }) => heard.has(view)));
    } finally {
      client.release(true);
    }
  });

  it('park a stream that nobody understands, and go on with all others', async () => {
    await start();
    await tellCases(house.log, ['case-1']);
    await tell(house.log, 'case-2', [{ type: 'NeverHeardOf', data: {}, occurredAt: '2026-11-30T09:00:00.000Z' }]);
    await tellCases(house.log, ['case-3']);
    await until(() => isCaughtUp(house));
    const overview = await rowsOf(house, 'case-overview');
    expect(overview.map(({ key }) => key)).toEqual(['case-1', 'case-3']);
    const { rows } = await house.admin.query('select distinct stream from connex.parked');
    expect(rows).toEqual([{ stream: 'case-2' }]);
  });

  it('are read in two processes by one at a time, and go on when that one ends', async () => {
    const first = await start();
    const second = await start();
    await tellCases(house.log, casesNamed('a', 2));
    await until(() => isCaughtUp(house));
    await first.stop();
    await tellCases(house.log, casesNamed('b', 2));
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
    expect(second.health().ready).toBe(true);
    running = [second];
  });

  it('are rebuilt beside, with the same rows, while they go on, and the old ones go', async () => {
    const views = await start();
    await tellCases(house.log, casesNamed('a', 2));
    const rebuilt = await Promise.all([
      ...projectors.map((projector) => views.rebuild(projector, () => undefined)),
      tellCases(house.log, casesNamed('b', 2), 3),
    ]);
    expect(rebuilt.slice(0, -1)).toEqual(projectors.map(({ view }) => expect.objectContaining({ view, version: 2 })));
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
    const { rows } = await house.admin.query(
      `select from pg_tables where schemaname = 'view' and tablename <> 'current'`,
    );
    expect(rows).toHaveLength(projectors.length);
  });

  it('never say that they have read on in a version that is read no more', async () => {
    const views = await start();
    await tellCases(house.log, casesNamed('a', 1));
    await until(() => isCaughtUp(house));
    await views.rebuild(projectors[0]!, () => undefined);
    const head = await house.log.head();
    await tellCases(house.log, casesNamed('b', 1));
    await until(() => isCaughtUp(house));
    const { rows } = await house.admin.query<{ position: number }>(
      'select position::int as position from connex.checkpoint where name = $1',
      [`view:${projectors[0]!.view}_v1`],
    );
    expect(rows[0]?.position).toBeLessThanOrEqual(head);
    expect(views.health().ready).toBe(true);
  });

  it('are not rebuilt twice at once', async () => {
    const views = await start();
    const twice = [1, 2].map(() => views.rebuild(projectors[0]!, () => undefined));
    const ends = await Promise.allSettled(twice);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
