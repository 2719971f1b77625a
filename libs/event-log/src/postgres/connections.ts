import pg from 'pg';

/** Who connects, and as whom: `role` is only a name in the server's list of sessions. */
export type Access = { readonly databaseUrl: string; readonly role: string };

/** '2026-01-05 09:00:00.12+00' as RFC 3339 with milliseconds; our sessions speak UTC. */
const spelt = (text: string): string => {
  const end = text.lastIndexOf('+');
  const fraction = text.slice(20, end).padEnd(3, '0').slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
};

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.TIMESTAMPTZ, spelt],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * One plan for good, by index: a plan made while the tables were empty would otherwise stay, and read all of them
 * (event-store 0.8).
 */
const pinned = '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off';

const limits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 20_000,
  query_timeout: 25_000,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
};

const settings = ({ databaseUrl, role }: Access, purpose: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  application_name: `connex ${role} ${purpose}`,
  options: pinned,
  types,
  ...limits,
});

/** At most `most` connections, opened when needed. A connection that breaks while idle is replaced at the next need. */
export const openPool = (access: Access, purpose: string, most: number): pg.Pool => {
  const pool = new pg.Pool({ ...settings(access, purpose), max: most, idleTimeoutMillis: 60_000 });
  pool.on('error', () => undefined);
  // A connection that dies while somebody holds it, between two statements, speaks up at the next one; not before.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
};

/** One connection of its own, for what a session holds: LISTEN, and locks of leadership. No statement of it may idle. */
export const ownConnection = (access: Access, purpose: string): pg.Client => new pg.Client(settings(access, purpose));

/** Faults of the server, by class: connection, rollback, resources, locks, intervention, system. */
const passing = new Set(['08', '40', '53', '55', '57', '58']);

/** A fault of the way to the server, as the operating system or the driver tells it. */
const isLostConnection = (fault: unknown): boolean => {
  const { code, message } = (fault ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return /^E[A-Z]+$|connection|timeout/i.test(String(code ?? message));
};

/** Whether trying again may help: a fault of the server or of the way to it, not of what was asked. */
export const mayPass = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError ? passing.has((fault.code ?? '').slice(0, 2)) : isLostConnection(fault);
