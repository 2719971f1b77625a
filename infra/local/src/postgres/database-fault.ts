/** A connection's fault as the driver or the server tells it. */
type DatabaseFault = { readonly code?: string; readonly message?: string };

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT'];

/** The server and database that a URL names, without user and password. */
export const placeOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the database';
  }
};

/** Why a database does not answer, as a sentence that says what to change. Never shows the password. */
export const explainDatabaseFault = (url: string, fault: unknown): string => {
  const { code = '', message = String(fault) } = fault as DatabaseFault;
  const place = placeOf(url);
  if (!URL.canParse(url)) return 'DATABASE_URL is not a URL; it looks like postgres://user:password@host:5432/database';
  if (unreachable.includes(code))
    return `no Postgres answers at ${place} (${code}); check host and port in DATABASE_URL`;
  if (code === '28P01' || code === '28000') return `Postgres at ${place} refuses the user or password of DATABASE_URL`;
  if (code === '3D000') return `Postgres at ${place} has no such database; create it, or name another in DATABASE_URL`;
  if (code === '57P03') return `Postgres at ${place} is starting up`;
  return `Postgres at ${place} does not answer: ${message || code || 'no reason given'}`;
};
