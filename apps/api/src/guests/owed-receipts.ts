import type { Receipted } from '../mail/receipt-mail.js';

/** A receipt that is owed: to whom, of which case, for what. `about` tells what was sent from what else was. */
export type Owed = {
  readonly stream: string;
  readonly about: string;
  readonly person: string;
  readonly what: Receipted;
};

/** As much of a pool as is needed. */
type Asks = { query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }> };

const atOnce = 20;
const columns = 'stream, about, person, what';

const owe = `insert into desk.owed_receipt (${columns}) values ($1, $2, $3, $4) on conflict do nothing returning stream`;
const paid = 'delete from desk.owed_receipt where stream = $1 and about = $2 and person = $3';
/** Whoever takes one has five minutes for it: of two processes, one sends it. */
const take = `
  update desk.owed_receipt set next_at = clock_timestamp() + interval '5 minutes'
   where (stream, about, person) in (
     select stream, about, person from desk.owed_receipt where next_at <= clock_timestamp()
      order by next_at limit $1 for update skip locked)
  returning ${columns}`;
const giveUp = `
  delete from desk.owed_receipt where owed_at < clock_timestamp() - interval '2 days' returning ${columns}`;

/** What is owed stands in the database, so that neither a mail server that is away nor an api that dies forgets it. */
export const owedReceipts = (pool: Asks) => ({
  /** Whether it is new: what is owed already is not owed twice. */
  owe: async ({ stream, about, person, what }: Owed): Promise<boolean> =>
    (await pool.query(owe, [stream, about, person, what])).rows.length > 0,
  paid: async ({ stream, about, person }: Owed): Promise<void> =>
    void (await pool.query(paid, [stream, about, person])),
  /** Those that nobody is at, a few at a time. */
  take: async (): Promise<readonly Owed[]> => (await pool.query(take, [atOnce])).rows as readonly Owed[],
  /** Those that could not be sent for two days; somebody has to write to them. */
  giveUp: async (): Promise<readonly Owed[]> => (await pool.query(giveUp, [])).rows as readonly Owed[],
});

export type OwedReceipts = ReturnType<typeof owedReceipts>;
