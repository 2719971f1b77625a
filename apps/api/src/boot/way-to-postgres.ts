import pg from 'pg';
import { codeOf } from '../problems/fault-code.js';

const usualPatience = 20_000;
const pauseMillis = 250;

/** Faults that waiting does not mend, each with what a person can do about it. */
const sentences: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password',
  '28000': 'refuses this user',
  '3D000': 'has no database of this name',
  '42501': 'lets this user do nothing',
  ENOTFOUND: 'is not known under this name',
};

/**
 * Waits until the database answers; it may be starting, too. Why it cannot be reached, as a sentence that names the
 * place and never the password; nothing when all is well, or when the wait was called off.
 */
export const whyNotReachable = async (
  databaseUrl: string,
  calledOff: Promise<void>,
  patienceMillis = usualPatience,
): Promise<string | undefined> => {
  const until = performance.now() + patienceMillis;
  let isOff = false;
  void calledOff.then(() => (isOff = true));
  for (;;) {
    const code = await attempt(databaseUrl);
    if (code === undefined || isOff) return undefined;
    const sentence = sentences[code];
    if (sentence) return said(databaseUrl, sentence, code);
    if (performance.now() > until) return said(databaseUrl, `did not answer within ${patienceMillis / 1_000} s`, code);
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
  }
};

const said = (databaseUrl: string, what: string, code: string): string => {
  const { host, pathname, username } = new URL(databaseUrl);
  return `Postgres at ${host}${pathname} ${what} (user ${username}, ${code}). Check DATABASE_URL and DATABASE_URL_API.`;
};

const attempt = async (connectionString: string): Promise<string | undefined> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (fault) {
    return codeOf(fault) || 'no answer';
  } finally {
    await client.end().catch(() => undefined);
  }
};
