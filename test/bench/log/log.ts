import { loadavg } from 'node:os';
import type { Figure } from '../figure.js';
import { appendFigures } from './append.js';
import { foundHouse } from './connex.js';
import { fillLog, type Cases } from './fill.js';
import { emmett, emmettSchema } from './peers/emmett.js';
import { fillEmmett } from './peers/emmett-consumers.js';
import { projectionFigures } from './projection.js';
import { startServer, type BenchServer } from './server.js';
import { tailFigures } from './tail.js';
import { visibleFigures } from './visible.js';

const distinctCases: Cases = { count: 200_000, eventsOfEach: 1 };
const grownCases: Cases = { count: 5_000, eventsOfEach: 20 };

type Say = (line: string) => void;
/** Figures go to stdout; how far it is, to stderr. */
const say: Say = (line) => void process.stderr.write(`  ${line}\n`);

const house = async (server: BenchServer, name: string): Promise<string> => {
  const url = await server.database(name);
  await foundHouse(url);
  return url;
};

/** Stores that are full before anybody reads them. */
const fullStores = async (server: BenchServer) => {
  say('filling the stores that are read');
  const distinct = { house: await house(server, 'connex_distinct'), cases: distinctCases };
  const emmetts = await server.database('emmett_full');
  const grown = { house: await house(server, 'connex_grown'), emmett: emmetts, cases: grownCases };
  await fillLog(distinct.house, distinctCases);
  await fillLog(grown.house, grownCases);
  await emmettSchema(emmetts);
  const store = await emmett(emmetts)();
  await fillEmmett(emmetts, store, grownCases);
  await store.close();
  return { distinct, grown };
};

const measure = async (server: BenchServer): Promise<readonly Figure[]> => {
  const [load = 0] = loadavg();
  say(`load of this machine before it begins: ${load.toFixed(1)}`);
  const appends = await appendFigures(server, say);
  const full = await fullStores(server);
  const tail = await tailFigures(full.grown, say);
  const projection = await projectionFigures(full, say);
  const visible = await visibleFigures(await house(server, 'connex_visible'), say);
  return inOrder([...appends, ...tail, ...projection, ...visible]);
};

const numberOf = ({ id }: Figure) => Number(id.slice(1));
const inOrder = (figures: readonly Figure[]) => figures.toSorted((one, other) => numberOf(one) - numberOf(other));

/** `connex bench log`: the log beside its peers, all on one Postgres that lives as long as the benchmark. */
export const log = async (): Promise<readonly Figure[]> => {
  const calledOff = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort());
  const server = await startServer(say, calledOff.signal);
  const leaving = new Promise<never>((_, reject) => {
    calledOff.signal.addEventListener('abort', () => reject(new Error('The benchmark was called off.')));
  });
  try {
    return await Promise.race([measure(server), leaving]);
  } finally {
    await server.stop();
  }
};
