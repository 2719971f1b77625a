import { databaseUrlFor } from '@connex/infra-postgres';
import { commandDesk, openEventLog } from '@connex/event-log';

/** A desk at which the house itself speaks, as SYSTEM; whoever opens it closes it. */
export const openHouseDesk = (databaseUrl: string, salt: string) => {
  const log = openEventLog({
    databaseUrl: databaseUrlFor('api', { ...process.env, DATABASE_URL: databaseUrl }) ?? databaseUrl,
    role: 'api',
  });
  return { desk: commandDesk(log, { salt }), log, close: () => log.close() };
};

export type HouseDesk = ReturnType<typeof openHouseDesk>;
