import type pg from 'pg';

export type Draft = { readonly key: string; readonly value: unknown; readonly savedAt: string };

const mostDrafts = 200;
const kept = `saved_at > clock_timestamp() - interval '90 days'`;

const list = `select key, value, saved_at as "savedAt" from desk.draft
  where person = $1 and key >= $2 and key < $3 and ${kept} order by key limit ${mostDrafts}`;
const one = `select key, value, saved_at as "savedAt" from desk.draft where person = $1 and key = $2 and ${kept}`;
const save = `
  insert into desk.draft (person, key, value)
  select $1::text, $2::text, $3::json
   where exists (select from desk.draft where person = $1 and key = $2)
      or (select count(*) from desk.draft where person = $1) < ${mostDrafts}
  on conflict (person, key) do update set value = excluded.value, saved_at = clock_timestamp()
  returning key, value, saved_at as "savedAt"`;

const name = `select from desk.draft where person = $1 and position($2 in value::text) > 0 and ${kept} limit 1`;

/** No key of ours sorts after it. */
const afterAll = '\u{7f}';

/** What people have begun to write and not yet said. Each sees their own; what nobody touches for 90 days is gone. */
export const draftsIn = (pool: pg.Pool) => ({
  async list(person: string, prefix: string): Promise<readonly Draft[]> {
    return (await pool.query<Draft>(list, [person, prefix, `${prefix}${afterAll}`])).rows;
  },
  async one(person: string, key: string): Promise<Draft | undefined> {
    return (await pool.query<Draft>(one, [person, key])).rows[0];
  },
  /** Whether any draft of the person names a document: it is kept as long as they may still send it. */
  name: async (person: string, documentId: string): Promise<boolean> =>
    (await pool.query(name, [person, documentId])).rowCount === 1,
  /** Nothing when the person has as many drafts as they may. */
  async save(person: string, key: string, value: unknown): Promise<Draft | undefined> {
    return (await pool.query<Draft>(save, [person, key, JSON.stringify(value)])).rows[0];
  },
  drop: async (person: string, key: string) =>
    void (await pool.query('delete from desk.draft where person = $1 and key = $2', [person, key])),
});

export type Drafts = ReturnType<typeof draftsIn>;
