import pg from 'pg';
import { freshDatabase, type FreshDatabase } from './testing.js';
import type { DatabaseRole } from './roles.js';

const refusedByPrivilege = '42501';
const refusedByTrigger = 'CX010';

describe('what the database refuses', () => {
  let database: FreshDatabase;
  const clients: pg.Client[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await database.close();
  });

  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const codeOf = (client: pg.Client, sql: string): Promise<string> =>
    client.query(sql).then(
      () => 'done',
      (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : String(fault)),
    );
  const codes = async (client: pg.Client, statements: readonly string[]) => {
    const said: Record<string, string> = {};
    for (const statement of statements) said[statement] = await codeOf(client, statement);
    return said;
  };
  const all = (statements: readonly string[], code: string) =>
    Object.fromEntries(statements.map((statement) => [statement, code]));

  const changes = [
    'update connex.event set type = type',
    'delete from connex.event',
    'truncate connex.event',
    'update connex.event_p0 set type = type',
    'delete from connex.event_p0',
    'truncate connex.event_p0',
    'truncate connex.event_p1',
  ];

  it.each(['api', 'conductor', 'projector', 'relay', 'auditor'] as const)(
    'lets %s change or write nothing in the log by itself',
    async (role) => {
      const client = await connect(database.urls[role]);
      const own = [
        `insert into connex.event select * from connex.event`,
        `update connex.stream set revision = 0`,
        `delete from connex.command`,
        `insert into connex.access values ('case-1', 'role:ADMIN')`,
        `delete from connex.claim`,
        `update connex.clock set shift_ms = 1`,
        `update connex.checkpoint set position = 0`,
        `insert into connex.epoch values (2, 1, 'x')`,
        `select connex.step_clock(connex.now())`,
        `select connex.found_house('story')`,
        `select connex.open_epoch(1, 'x')`,
        `create table connex.mine (x int)`,
        `drop table connex.event`,
      ];
      const said = await codes(client, [...changes, ...own]);
      expect(said).toEqual(all([...changes, ...own], refusedByPrivilege));
    },
  );

  it('lets a superuser change nothing by accident, not even as a replica, and in no partition', async () => {
    const superuser = await connect(database.url);
    expect(await codes(superuser, changes)).toEqual(all(changes, refusedByTrigger));
    await superuser.query('set session_replication_role = replica');
    expect(await codes(superuser, changes)).toEqual(all(changes, refusedByTrigger));
  });

  it('lets the relay read envelopes, and nothing that must stay inside', async () => {
    const relay = await connect(database.urls.relay);
    expect(await codeOf(relay, 'select position, stream, internal from connex.event')).toBe('done');
    const secrets = ['select data from connex.event', 'select meta from connex.event', 'select * from connex.access'];
    expect(await codes(relay, secrets)).toEqual(all(secrets, refusedByPrivilege));
  });

  it('lets only those append who speak at the desk', async () => {
    const can = async (role: DatabaseRole) =>
      codeOf(await connect(database.urls[role]), `select connex.append('{}', null, null, null, null)`);
    expect(await Promise.all((['api', 'conductor'] as const).map(can))).toEqual(['done', 'done']);
    expect(await Promise.all((['projector', 'relay', 'auditor'] as const).map(can))).toEqual(
      Array(3).fill(refusedByPrivilege),
    );
  });

  it('lets the projector make views, and the window and the auditor read them', async () => {
    const projector = await connect(database.urls.projector);
    await projector.query('create table view.board (key text primary key)');
    expect(await codeOf(await connect(database.urls.api), 'select * from view.board')).toBe('done');
    expect(await codeOf(await connect(database.urls.auditor), 'select * from view.board')).toBe('done');
    expect(await codeOf(await connect(database.urls.api), 'delete from view.board')).toBe(refusedByPrivilege);
    expect(await codeOf(await connect(database.urls.relay), 'select * from view.board')).toBe(refusedByPrivilege);
  });

  it('keeps the clock of a wall house where the world has it, whoever asks', async () => {
    const superuser = await connect(database.url);
    const moves = [
      'update connex.clock set shift_ms = 1000',
      `update connex.clock set stands_at = '2026-01-01T00:00:00Z'`,
      'update connex.clock set gen = 1',
    ];
    expect(await codes(superuser, moves)).toEqual(all(moves, '23514'));
    expect(await codeOf(superuser, `select connex.found_house('story', connex.now())`)).toBe('CX020');
  });

  it('leaves no hole for an event without a hash or without an append, and forgets no comparison', async () => {
    const api = await connect(database.urls.api);
    const said = (command: string, { revision = '0', gen = '0', events = [] as readonly (string | null)[][] }) => {
      const appended = [command, '00', 'case-1', revision || null, gen || null, null, 'S', 'false', null, null];
      return api.query('select status from connex.append($1, $2, null, null, null)', [[appended], events]).then(
        ({ rows }) => (rows[0] as { status: string }).status,
        (fault: unknown) => (fault instanceof pg.DatabaseError ? fault.code : String(fault)),
      );
    };
    const event = (number: string, print: string | null) =>
      [number, 'e', 'T', '1', '2026-01-05T09:00:00Z', '{}', '{}', '{}', print] as const;
    expect(await said('c', { events: [[...event('1', '00')], [...event('1', null)]] })).toBe('23502');
    expect(await said('c', { events: [[...event('1', '00')], [...event('2', '00')]] })).toBe('CX014');
    expect(await said('c', { events: [[...event('1', null)]] })).toBe('23502');
    expect(await said('d', { gen: '' })).toBe('clock');
    expect(await said('e', { revision: '' })).toBe('stream');
    expect((await api.query('select max(position)::int as head from connex.event')).rows).toEqual([{ head: 1 }]);
  });

  it('appends under READ COMMITTED only', async () => {
    const api = await connect(database.urls.api);
    await api.query('begin isolation level repeatable read');
    expect(await codeOf(api, `select connex.append('{}', null, null, null, null)`)).toBe('CX012');
    await api.query('rollback');
  });
});
