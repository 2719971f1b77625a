import type pg from 'pg';

/** A view as somebody likes it: `search` is the query of its address in the console. */
export type SavedView = {
  readonly id: string;
  readonly view: string;
  readonly name: string;
  readonly search: string;
  readonly shared: boolean;
  readonly mine: boolean;
};

export type NewView = Omit<SavedView, 'id' | 'mine'>;

const mostViews = 100;
const columns = 'id, view, name, search, shared, owner = $1::text as mine';

const list = `select ${columns} from desk.saved_view
  where (owner = $1 or shared) and view = $2 order by name, id limit 500`;
const save = `
  insert into desk.saved_view (id, owner, view, name, search, shared)
  select $2::text, $1::text, $3::text, $4::text, $5::text, $6::boolean
   where exists (select from desk.saved_view where id = $2)
      or (select count(*) from desk.saved_view where owner = $1) < ${mostViews}
  on conflict (id) do update
     set view = excluded.view, name = excluded.name, search = excluded.search, shared = excluded.shared,
         saved_at = clock_timestamp()
   where saved_view.owner = excluded.owner
  returning ${columns}`;
const isTaken = 'select owner <> $1 as taken from desk.saved_view where id = $2';

/** Views that people have saved: each sees their own, and what colleagues share; each changes their own. */
export const savedViewsIn = (pool: pg.Pool) => ({
  async list(person: string, view: string): Promise<readonly SavedView[]> {
    return (await pool.query<SavedView>(list, [person, view])).rows;
  },
  /** The view as saved; `taken` when the id is a colleague's, `full` when the person has as many as they may. */
  async save(
    person: string,
    id: string,
    { view, name, search, shared }: NewView,
  ): Promise<SavedView | 'taken' | 'full'> {
    const { rows } = await pool.query<SavedView>(save, [person, id, view, name, search, shared]);
    if (rows[0]) return rows[0];
    const { rows: known } = await pool.query<{ taken: boolean }>(isTaken, [person, id]);
    return known[0]?.taken ? 'taken' : 'full';
  },
  /** Whether there was one of theirs. */
  async drop(person: string, id: string): Promise<boolean> {
    const { rowCount } = await pool.query('delete from desk.saved_view where owner = $1 and id = $2', [person, id]);
    return rowCount === 1;
  },
});

export type SavedViews = ReturnType<typeof savedViewsIn>;
