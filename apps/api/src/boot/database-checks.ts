import { openPool, zoneTable, type EventLog } from '@connex/event-log';
import { isMigrated } from '@connex/infra-postgres';
import type { Ready } from '../health/readiness.js';

type Check = () => Promise<Omit<Ready, 'ready'>>;

const mayAppend = `select has_function_privilege('connex.append(text[],text[],text[],text[],text[])', 'execute') and not pg_is_in_recovery() as may`;

/** What must hold of the database before a command is taken in. */
export const databaseChecks = (
  access: Parameters<typeof openPool>[0],
  log: Pick<EventLog, 'head' | 'look'>,
): { readonly list: readonly Check[]; close(): Promise<void> } => {
  const pool = openPool(access, 'readiness', 1);
  const migrated: Check = async () =>
    (await isMigrated(pool)) ? {} : { why: 'the database lacks migrations that this version needs' };
  const writable: Check = async () => {
    const { rows } = await pool.query<{ may: boolean }>(mayAppend);
    return rows[0]?.may === true ? {} : { why: 'its role may not append to the log of this database' };
  };
  const zones = zoneTable(pool);
  const sameTable: Check = async () => {
    const why = await zones.whyOther();
    return why === undefined ? {} : { why };
  };
  const standing: Check = async () => {
    await log.look([]);
    return { position: await log.head() };
  };
  return { list: [migrated, writable, sameTable, standing], close: () => pool.end() };
};
