import type { Recorded } from '@connex/domain';
import { openEventLog } from '@connex/event-log';
import { roleUrl } from '@connex/infra-postgres';
import type { Fold } from '@connex/read-models';
import pg from 'pg';

type Rows = readonly (readonly [key: string, row: string])[];

/** A fold told event by event, in memory; answers the rows that each event leaves. */
export const eventTeller = (fold: Fold<unknown, unknown>) => {
  const states = new Map<string, unknown>();
  return (event: Recorded): Rows => {
    const state = fold.evolve(states.has(event.stream) ? states.get(event.stream) : fold.initial, event);
    states.set(event.stream, state);
    return Object.entries(fold.show(state, event.stream)).map(([key, row]) => [key, JSON.stringify(row)]);
  };
};

export const rowsTable =
  'create table if not exists told (key text primary key, stream text, position bigint, row jsonb)';

export const rowUpsert = `
  insert into told values ($1, $2, $3, $4)
  on conflict (key) do update set stream = excluded.stream, position = excluded.position, row = excluded.row`;

const batch = 1_000;

/**
 * A projection as it is usually written: reads a batch, tells the same fold, and writes a row for each event, committing
 * with each batch. Answers events a second.
 */
export const eventByEvent =
  (url: string, fold: Fold<unknown, unknown>, events: number) => async (): Promise<number> => {
    const log = openEventLog({ databaseUrl: roleUrl(url, 'projector'), role: 'projector' });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`${rowsTable}; truncate told`);
    const tell = eventTeller(fold);
    const since = performance.now();
    let position = 0;
    for (let told = 0; told < events; told += batch) {
      const some = await log.read(position, batch);
      await client.query('begin');
      for (const event of some.filter(({ stream }) => stream.startsWith('case-')))
        for (const [key, row] of tell(event))
          await client.query({ name: 'upsert', text: rowUpsert, values: [key, event.stream, event.position, row] });
      await client.query('commit');
      position = some.at(-1)?.position ?? position;
    }
    const seconds = (performance.now() - since) / 1_000;
    await client.end();
    await log.close();
    return events / seconds;
  };
