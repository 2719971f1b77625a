import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const address = z.string().regex(/^https?:\/\/[^\s/]+\/?$/, 'must look like https://portal.example');

/** What the portal takes from its environment; each with the sentence that a person needs when it is wrong. */
const Environment = z.object({
  CONNEX_URL: address.optional(),
  CONNEX_HOST: z.string().min(1).default('127.0.0.1'),
  CONNEX_PORT_BASE: port.default(7400),
  CONNEX_PORT_PORTAL: port.optional(),
  CONNEX_PORTAL_ORIGIN: address.optional(),
  CONNEX_MAIL_FROM: z.string().min(3).default('connex@connex.example'),
  CONNEX_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Config = {
  /** Where the api is; the portal speaks to nothing else. */
  readonly house: string;
  readonly host: string;
  readonly port: number;
  /** What a browser calls us: forms are taken from pages of this origin only. */
  readonly origin: string;
  /** Where a person writes to when a page does not help. */
  readonly contact: string;
  readonly logLevel: string;
};

/** The configuration, or one line for each thing that is wrong. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const given = read.data;
  const ownPort = given.CONNEX_PORT_PORTAL ?? given.CONNEX_PORT_BASE + 9;
  return {
    house: bare(given.CONNEX_URL ?? `http://127.0.0.1:${given.CONNEX_PORT_BASE}`),
    host: given.CONNEX_HOST,
    port: ownPort,
    origin: bare(given.CONNEX_PORTAL_ORIGIN ?? `http://${given.CONNEX_HOST}:${ownPort}`),
    contact: /<([^<>]+)>/.exec(given.CONNEX_MAIL_FROM)?.[1] ?? given.CONNEX_MAIL_FROM,
    logLevel: given.CONNEX_LOG_LEVEL,
  };
};

const bare = (url: string): string => url.replace(/\/$/, '');
