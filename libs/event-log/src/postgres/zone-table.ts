import { whyOtherTable, type AdoptedTable } from '@connex/domain';
import type pg from 'pg';

const adoptedStatement = {
  name: 'adopted time zones',
  text: `
    select e.revision, e.data from connex.event e
     where e.stream = 'house' and e.type = 'TimeZoneTableAdopted' order by e.revision desc limit 1`,
};

type Adopted = { readonly revision: number; readonly data: AdoptedTable };

/**
 * Whether this process counts by the table of time zones that the house adopted (ruling 8). `own` is the version that
 * the process calls its own. A table is compared once, zone by zone, when the house is first found to have adopted it.
 */
export const zoneTable = (pool: Pick<pg.Pool, 'query'>, own: string = process.versions['tz'] ?? 'unknown') => {
  let compared: { readonly revision: number; readonly why: string | undefined } | undefined;
  return {
    /** Why this process may not count for the house, as a sentence's end; nothing when it may. */
    async whyOther(): Promise<string | undefined> {
      const { rows } = await pool.query<Adopted>(adoptedStatement);
      const [adopted] = rows;
      if (!adopted) return undefined;
      if (compared?.revision !== adopted.revision)
        compared = { revision: adopted.revision, why: whyOtherTable(adopted.data, own) };
      return compared.why;
    },
  };
};

export type HouseZones = ReturnType<typeof zoneTable>;
