import { withDatabase } from '@connex/infra-local';
import type pg from 'pg';

const patience = 120_000;

/** The server's own file, in the folder that nobody else reads. */
const fileOf = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  return `${rows[0]?.data_directory}/bench.copy`;
};

/** Writes the log's rows where COPY finds them. */
export const copyOut = (url: string): Promise<unknown> =>
  withDatabase(
    url,
    async (client) => client.query(`copy (select * from connex.event) to '${await fileOf(client)}'`),
    patience,
  );

/** Seconds in which COPY writes the same rows into a table with the log's own indexes: what no reader can be faster than. */
export const copySeconds = (url: string): Promise<number> =>
  withDatabase(
    url,
    async (client) => {
      const file = await fileOf(client);
      await client.query('drop table if exists copied; create table copied (like connex.event_p0 including indexes)');
      const since = performance.now();
      await client.query(`copy copied from '${file}'`);
      return (performance.now() - since) / 1_000;
    },
    patience,
  );
