import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { printOf } from '../sessions/session-text.js';

export const codeSeconds = 600;
export const mostTries = 5;

export type Tried =
  | { readonly result: 'right'; readonly person: string; readonly address: string }
  | { readonly result: 'wrong'; readonly triesLeft: number }
  | { readonly result: 'over' };

const insert = `
  insert into desk.code (challenge, address, ends_at)
  values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8))
  returning ends_at as "endsAt"`;
const arm = 'update desk.code set person = $2, code = $3 where challenge = $1';
const take = `
  update desk.code set tries = tries + 1
   where challenge = $1 and ends_at > clock_timestamp() and tries < $2
  returning person, address, code, tries`;
/** Of two that give the same right code at once, one finds it. */
const use = 'delete from desk.code where challenge = $1 returning 1';

type Row = {
  readonly person: string | null;
  readonly address: string;
  readonly code: Buffer | null;
  readonly tries: number;
};

/** Six digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Six digits are guessed in a moment, so that what is stored is keyed by the challenge, which only the browser has. */
const sealed = (challenge: string, code: string): Buffer => createHmac('sha256', challenge).update(code).digest();

export const codeStore = (pool: pg.Pool) => ({
  /** A code is asked for under this challenge: nobody's, until it is known whose. `address` is hashed. Answers when it ends. */
  async ask(challenge: string, address: string): Promise<string> {
    const { rows } = await pool.query<{ endsAt: string }>(insert, [printOf(challenge), address, codeSeconds]);
    return rows[0]?.endsAt ?? '';
  },
  arm: async (challenge: string, person: string, code: string) =>
    void (await pool.query(arm, [printOf(challenge), person, sealed(challenge, code)])),

  /** Every try counts before it is looked at, so that many at once are no more than five. */
  async try(challenge: string, code: string): Promise<Tried> {
    const { rows } = await pool.query<Row>(take, [printOf(challenge), mostTries]);
    const [row] = rows;
    if (!row) return { result: 'over' };
    const { person, address, code: stored, tries } = row;
    const isRight = stored !== null && timingSafeEqual(stored, sealed(challenge, code));
    if (!isRight || person === null) return { result: 'wrong', triesLeft: mostTries - tries };
    const { rowCount } = await pool.query(use, [printOf(challenge)]);
    return rowCount === 1 ? { result: 'right', person, address } : { result: 'over' };
  },
});

export type CodeStore = ReturnType<typeof codeStore>;
