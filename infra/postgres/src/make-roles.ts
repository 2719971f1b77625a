import pg from 'pg';
import { passwordOf, roleName, roles, roleUrl, type DatabaseRole } from './roles.js';

/** Limits of every role: no wait and no statement without an end. Instants are UTC. */
const settings = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  lock_timeout: '5s',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '30s',
  jit: 'off',
} as const;

/** Two migrations of one server may meet at a role; whoever loses asks again. */
const tries = 10;
const isRace = (fault: unknown) =>
  fault instanceof pg.DatabaseError && (fault.message.includes('concurrently updated') || fault.code === '23505');

const insistently = async (attempt: () => Promise<unknown>, left = tries): Promise<void> => {
  try {
    await attempt();
  } catch (fault) {
    if (!isRace(fault) || left === 0) throw fault;
    await new Promise((resolve) => setTimeout(resolve, 20 * (tries - left + 1)));
    await insistently(attempt, left - 1);
  }
};

const canConnect = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  return client
    .connect()
    .then(() => true)
    .catch(() => false)
    .finally(() => client.end().catch(() => undefined));
};

const existing = async (client: pg.Client) => {
  const { rows } = await client.query<{ rolname: string; rolconfig: string[] | null }>(
    'select rolname, rolconfig from pg_roles where rolname = any ($1)',
    [roles.map(roleName)],
  );
  return new Map(rows.map(({ rolname, rolconfig }) => [rolname, new Set(rolconfig ?? [])]));
};

const make = (client: pg.Client, role: DatabaseRole) =>
  insistently(async () => {
    await client.query(
      `do $$ begin create role ${roleName(role)} login noinherit; exception when duplicate_object then null; end $$`,
    );
  });

const configure = async (client: pg.Client, role: DatabaseRole, configured: ReadonlySet<string>) => {
  for (const [setting, value] of Object.entries(settings)) {
    if (configured.has(`${setting}=${value}`)) continue;
    await insistently(() => client.query(`alter role ${roleName(role)} set ${setting} = '${value}'`));
  }
};

/** A migrator that is no superuser must be a member of the role in whose name it makes the schema of views. */
const joinProjector = async (client: pg.Client) => {
  const { rowCount } = await client.query('select from pg_roles where rolname = current_user and not rolsuper');
  if (rowCount) await insistently(() => client.query(`grant ${roleName('projector')} to current_user`));
};

/** Makes the roles, their passwords and their limits, unless they are there already. */
export const makeRoles = async (client: pg.Client, databaseUrl: string): Promise<void> => {
  const there = await existing(client);
  for (const role of roles) {
    if (!there.has(roleName(role))) await make(client, role);
    await configure(client, role, there.get(roleName(role)) ?? new Set());
    if (there.has(roleName(role)) && (await canConnect(roleUrl(databaseUrl, role)))) continue;
    const password = client.escapeLiteral(passwordOf(databaseUrl, role));
    await insistently(() => client.query(`alter role ${roleName(role)} password ${password}`));
  }
  await joinProjector(client);
};
