import { listening, port, readBy, type Env, type Wrong } from '@connex/infra-process';
import { z } from 'zod';

const address = z.string().regex(/^https?:\/\/[^\s/]+\/?$/, 'must look like https://portal.example');

/** What the portal takes from its environment; each with the sentence that a person needs when it is wrong. */
const Environment = z.object({
  CONNEX_URL: address.optional(),
  ...listening,
  CONNEX_PORT_PORTAL: port.optional(),
  CONNEX_PORTAL_ORIGIN: address.optional(),
  CONNEX_MAIL_FROM: z.string().min(3).default('connex@connex.example'),
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
export const readEnvironment = (env: Env): Config | Wrong => {
  const given = readBy(Environment, env);
  if ('wrong' in given) return given;
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
