import type { Figure } from '../figure.js';
import { closedLoop } from './closed-loop.js';
import { connex, foundHouse, listening } from './connex.js';
import { castore } from './peers/castore.js';
import { emmett, emmettSchema } from './peers/emmett.js';
import { messageDb } from './peers/message-db.js';
import { pgbench } from './peers/pgbench.js';
import { plainInsert } from './peers/plain-insert.js';
import { versionOf } from './peers/version-of.js';
import { compared, inRounds, type Samples } from './rounds.js';
import type { BenchServer } from './server.js';
import type { Contender } from './store.js';
import { unannounced, unchain } from './without.js';

const levels = [1, 8, 32] as const;
type Level = (typeof levels)[number];
type Everywhere = 'insert' | 'connex' | 'emmett';
type AtThirtyTwo = 'message-db' | 'castore' | 'connex without chain' | 'connex without notify' | 'pgbench';
type Name = `${Everywhere} ${Level}` | `${AtThirtyTwo} 32` | `${'connex' | 'emmett'} ${1 | 32}, ten events`;

type Stores = Readonly<Record<Exclude<Everywhere | AtThirtyTwo, 'pgbench'>, Contender>>;
type Pgbench = (() => Promise<number>) | undefined;

const openStores = async (server: BenchServer): Promise<{ stores: Stores; leave(): Promise<void> }> => {
  const [house, unchained, emmetts] = [
    await server.database('connex_whole'),
    await server.database('connex_unchained'),
    await server.database('emmett'),
  ];
  await foundHouse(house);
  await foundHouse(unchained);
  await unchain(unchained);
  await emmettSchema(emmetts);
  const leaving = [await listening(house), await listening(unchained)];
  const stores = {
    insert: await plainInsert(await server.database('plain')),
    connex: connex(house),
    'connex without chain': connex(unchained),
    'connex without notify': unannounced(connex(house)),
    emmett: emmett(emmetts),
    'message-db': await messageDb(await server.database('message_db')),
    castore: await castore(await server.database('castore')),
  };
  return { stores, leave: async () => void (await Promise.all(leaving.map((leave) => leave()))) };
};

type Cells = Readonly<Record<Name, () => Promise<number>>>;

/** Those who are compared stand beside each other. */
const cellsOf = (stores: Stores, limit: Pgbench): Cells => {
  const cell = (name: Name, store: Contender, callers: number, events = 1) => ({
    [name]: () => closedLoop(store, { callers, events }),
  });
  const at32 = (name: Exclude<AtThirtyTwo, 'pgbench'>) => cell(`${name} 32`, stores[name], 32);
  const everywhere = (['emmett', 'insert', 'connex'] as const).flatMap((name) =>
    levels.map((callers) => ({ callers, of: cell(`${name} ${callers}`, stores[name], callers) })),
  );
  const tenEvents = (['connex', 'emmett'] as const).flatMap((name) =>
    ([1, 32] as const).map((callers) => cell(`${name} ${callers}, ten events`, stores[name], callers, 10)),
  );
  return Object.assign(
    {},
    ...everywhere.toSorted((one, other) => one.callers - other.callers).map(({ of }) => of),
    at32('connex without chain'),
    at32('connex without notify'),
    limit ? { 'pgbench 32': limit } : {},
    at32('message-db'),
    at32('castore'),
    ...tenEvents,
  ) as Cells;
};

type Goal = { readonly id: string; readonly name: string; readonly of: Name; readonly to: Name; readonly goal: number };

const goals: readonly Goal[] = [
  { id: 'P1', name: 'append to plain insert, 1 caller', of: 'connex 1', to: 'insert 1', goal: 0.7 },
  { id: 'P2', name: 'append to plain insert, 8 callers', of: 'connex 8', to: 'insert 8', goal: 1 },
  { id: 'P3', name: 'append to plain insert, 32 callers', of: 'connex 32', to: 'insert 32', goal: 1.5 },
  { id: 'P4', name: "append to pgbench's limit, 32 callers", of: 'connex 32', to: 'pgbench 32', goal: 1 },
  { id: 'P5', name: 'append to Emmett, 1 caller', of: 'connex 1', to: 'emmett 1', goal: 1.5 },
  { id: 'P5', name: 'append to Emmett, 8 callers', of: 'connex 8', to: 'emmett 8', goal: 3 },
  { id: 'P5', name: 'append to Emmett, 32 callers', of: 'connex 32', to: 'emmett 32', goal: 5 },
  { id: 'P6', name: 'append to message-db, 32 callers', of: 'connex 32', to: 'message-db 32', goal: 5 },
  { id: 'P6', name: 'append to castore, 32 callers', of: 'connex 32', to: 'castore 32', goal: 2 },
  {
    id: 'P8',
    name: 'ten events to Emmett, 1 caller',
    of: 'connex 1, ten events',
    to: 'emmett 1, ten events',
    goal: 1.5,
  },
  {
    id: 'P8',
    name: 'ten events to Emmett, 32 callers',
    of: 'connex 32, ten events',
    to: 'emmett 32, ten events',
    goal: 2,
  },
  { id: 'P9', name: 'chain on to off, 32 callers', of: 'connex 32', to: 'connex without chain 32', goal: 0.95 },
  { id: 'P16', name: 'notify on to off, 32 callers', of: 'connex 32', to: 'connex without notify 32', goal: 0.95 },
];

const packages: Readonly<Record<string, string>> = {
  emmett: '@event-driven-io/emmett-postgresql',
  'message-db': '@eventide/message-db',
  castore: '@castore/event-storage-adapter-postgres',
};

const noteOn = (to: Name): string => {
  const [store = ''] = to.split(' ');
  return packages[store] ? versionOf(packages[store]) : to;
};

const figureOf = (samples: Partial<Samples<Name>>, { id, name, of, to, goal }: Goal): Figure => {
  const [mine, theirs] = [samples[of], samples[to]];
  const asked = { id, name, goal: { atLeast: goal } };
  if (!mine || !theirs) return { ...asked, unit: 'x', value: null, note: 'no pgbench on PATH' };
  return { ...asked, ...compared(mine, theirs, { unit: '/s', note: noteOn(to) }) };
};

/** P1 to P6, P8, P9 and P16: appends, each store as its users call it. */
export const appendFigures = async (server: BenchServer, say: (line: string) => void): Promise<readonly Figure[]> => {
  const limit = await pgbench(await server.database('pgbench'), 32);
  const { stores, leave } = await openStores(server);
  try {
    const samples = await inRounds(cellsOf(stores, limit), (line) => say(`append, ${line}`));
    return goals.map((goal) => figureOf(samples, goal));
  } finally {
    await leave();
  }
};
