import type pg from 'pg';
import { printOf } from '../sessions/session-text.js';
import type { Errand } from './provider.js';

export type KeptErrand = Errand & { readonly backTo: string };

/** Somebody who signs in for longer than this begins anew. */
export const errandSeconds = 600;

const insert = `
  insert into desk.sign_in (state, browser, nonce, verifier, back_to, ends_at)
  values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6::float8))`;
const take = `
  delete from desk.sign_in where state = $1 and browser = $2
  returning nonce, verifier, back_to as "backTo", ends_at > clock_timestamp() as "inTime"`;

type Taken = Pick<KeptErrand, 'nonce' | 'verifier' | 'backTo'> & { readonly inTime: boolean };

/** Ways to the provider that are under way, each bound to one browser by a cookie, each good for one return. */
export const errandStore = (pool: pg.Pool) => ({
  keep: async ({ state, nonce, verifier, backTo }: KeptErrand, browser: string) =>
    void (await pool.query(insert, [printOf(state), printOf(browser), nonce, verifier, backTo, errandSeconds])),

  /** The errand of this state and this browser, once. */
  async take(state: string, browser: string): Promise<KeptErrand | undefined> {
    const { rows } = await pool.query<Taken>(take, [printOf(state), printOf(browser)]);
    const [taken] = rows;
    return taken?.inTime ? { state, nonce: taken.nonce, verifier: taken.verifier, backTo: taken.backTo } : undefined;
  },
});

export type ErrandStore = ReturnType<typeof errandStore>;
