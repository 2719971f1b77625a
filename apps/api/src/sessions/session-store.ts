import type { Role } from '@connex/domain';
import type pg from 'pg';
import { mintSession, printOf, type SessionKind } from './session-text.js';

/** How long a session lasts, in seconds of the wall: unused, and at most. */
export type SessionLimits = { readonly idle: Readonly<Record<SessionKind, number>>; readonly most: number };

/** Twenty minutes for staff, thirty for guests, whose lines are slow; a working day for both. Source: threat page 4.7. */
export const sessionLimits: SessionLimits = { idle: { staff: 1_200, guest: 1_800 }, most: 28_800 };

/** What a session says by itself; whether its role still holds is asked of the log. Instants are RFC 3339, the wall's. */
export type StoredSession = {
  readonly kind: SessionKind;
  readonly person: string;
  readonly role: Role;
  readonly name: string | null;
  readonly address: string | null;
  readonly usedAt: string;
  readonly endsAt: string;
  readonly now: string;
};

export type NewSession = Pick<StoredSession, 'kind' | 'person' | 'role' | 'name' | 'address'>;

const find = `
  select kind, person, role, name, address, used_at as "usedAt", ends_at as "endsAt", clock_timestamp() as now
    from desk.session
   where hash = $1 and ends_at > clock_timestamp()
     and used_at > clock_timestamp() - make_interval(secs => case kind when 'staff' then $2::float8 else $3::float8 end)`;
const insert = `
  insert into desk.session (hash, kind, person, role, name, address, ends_at)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7::float8))`;
const touch = `
  update desk.session set used_at = clock_timestamp()
   where hash = $1 and used_at < clock_timestamp() - make_interval(secs => $2::float8)`;

/** Marking every request would write a row for each; a fortieth of the idle time is near enough. */
const touchesInIdle = 40;

export const sessionStore = (pool: pg.Pool, { idle, most }: SessionLimits) => ({
  /** The session's text, which is seen nowhere else. */
  async begin({ kind, person, role, name, address }: NewSession): Promise<string> {
    const text = mintSession(kind);
    await pool.query(insert, [printOf(text), kind, person, role, name, address, most]);
    return text;
  },
  async find(text: string): Promise<StoredSession | undefined> {
    const { rows } = await pool.query<StoredSession>(find, [printOf(text), idle.staff, idle.guest]);
    return rows[0];
  },
  touch: async (text: string, kind: SessionKind) =>
    void (await pool.query(touch, [printOf(text), idle[kind] / touchesInIdle])),
  wear: async (text: string, role: Role) =>
    void (await pool.query('update desk.session set role = $2 where hash = $1', [printOf(text), role])),
  end: async (text: string) => void (await pool.query('delete from desk.session where hash = $1', [printOf(text)])),
  endAll: async (person: string) => void (await pool.query('delete from desk.session where person = $1', [person])),
  sweep: async () => void (await pool.query('select desk.sweep()')),
});

export type SessionStore = ReturnType<typeof sessionStore>;
