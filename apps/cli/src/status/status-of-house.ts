import { foldersOf, lookAt, readRun, runningHouse, withDatabase, type PartStatus } from '@connex/infra-local';

/** The house's own clock: what time it is there, and whether it is the wall's. */
export type HouseReading = { readonly name: string; readonly mode: 'wall' | 'story'; readonly now: string };

/** `house` is nothing where no house runs, or where its database does not answer. `lag` of a part in seconds. */
export type HouseStatus = {
  readonly ready: boolean;
  readonly house: HouseReading | null;
  readonly parts: readonly PartStatus[];
};

type Row = Pick<HouseReading, 'mode' | 'now'>;

const readClock = async (databaseUrl: string): Promise<Row | undefined> => {
  const ask = 'select mode, connex.spelt(now) as now from connex.reading';
  const answer = await withDatabase(databaseUrl, (client) => client.query<Row>(ask)).catch(() => undefined);
  return answer?.rows[0];
};

/** How the house of this checkout stands. A house whose supervisor is dead is not ready, whatever still answers. */
export const statusOfHouse = async (runFile: string = foldersOf().runFile): Promise<HouseStatus> => {
  const run = readRun(runFile);
  if (!run) return { ready: false, house: null, parts: [] };
  const [parts, clock] = await Promise.all([lookAt(run), run.addresses && readClock(run.addresses.postgres)]);
  const isWatched = runningHouse(runFile) !== undefined;
  return {
    ready: isWatched && clock !== undefined && parts.length > 0 && parts.every(({ state }) => state === 'ready'),
    house: clock ? { name: run.house, ...clock } : null,
    parts,
  };
};
