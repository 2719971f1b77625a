/** A connection's fault as the driver or the server tells it. */
type DatabaseFault = { readonly code?: string; readonly message?: string };

/** What a code means, of the network or of Postgres, and what to change. */
const meanings: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (place) => `no Postgres answers at ${place} (ECONNREFUSED); check host and port in DATABASE_URL`,
  ENOTFOUND: (place) => `the host of ${place} is not known (ENOTFOUND); check it in DATABASE_URL`,
  EAI_AGAIN: (place) => `the host of ${place} cannot be looked up now (EAI_AGAIN); check it in DATABASE_URL`,
  EHOSTUNREACH: (place) => `the host of ${place} cannot be reached (EHOSTUNREACH); check it in DATABASE_URL`,
  ETIMEDOUT: (place) => `no Postgres answers at ${place} in time (ETIMEDOUT); check host and port in DATABASE_URL`,
  '28P01': (place) => `Postgres at ${place} refuses the user or password of DATABASE_URL`,
  '28000': (place) => `Postgres at ${place} refuses the user of DATABASE_URL`,
  '3D000': (place) => `Postgres at ${place} has no such database; create it, or name another in DATABASE_URL`,
  '57P03': (place) => `Postgres at ${place} is starting up`,
};

/** The server and database that a URL names, without user and password. */
export const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return 'the database';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** Why a database does not answer, as a sentence that says what to change. Never shows the password. */
export const explainDatabaseFault = (url: string, fault: unknown): string => {
  if (!URL.canParse(url)) return 'DATABASE_URL is not a URL; it looks like postgres://user:password@host:5432/database';
  const { code = '', message = String(fault) } = fault as DatabaseFault;
  const place = placeOf(url);
  return meanings[code]?.(place) ?? `Postgres at ${place} does not answer: ${message || code || 'no reason given'}`;
};
