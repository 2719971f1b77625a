import type pg from 'pg';

/** Takes one of `most` in so many seconds under a name: 0, or how many seconds to wait. */
export type Take = (name: string, most: number, seconds: number) => Promise<number>;

/** Counted in the database, so that every process of the house counts the same; names are kept as keyed hashes. */
export const takeIn =
  (pool: pg.Pool, secretly: (text: string) => string): Take =>
  async (name, most, seconds) => {
    const taken = [secretly(name), most, seconds];
    const { rows } = await pool.query<{ wait: number }>('select desk.take($1, $2, $3) as wait', taken);
    return rows[0]?.wait ?? 0;
  };
