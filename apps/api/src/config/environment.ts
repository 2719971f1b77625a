import { z } from 'zod';
import { isWholeOidc, roomFields, roomsIn, type RoomConfig } from './rooms-environment.js';

const port = z.coerce.number().int().min(0).max(65_535);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:port/database');

/** What the api takes from its environment; each with the sentence that a person needs when it is missing. */
const Environment = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_URL_API: postgresUrl.optional(),
    CONNEX_DOCUMENTS: z.string({ error: 'is missing: the folder in which uploaded documents are kept' }).min(1),
    CONNEX_PORT_BASE: port.default(7400),
    CONNEX_PORT_API: port.optional(),
    CONNEX_HOST: z.string().min(1).default('127.0.0.1'),
    CONNEX_SALT: z.string({ error: 'is missing: what keys the hashes of names that must not be read' }).min(1),
    ...roomFields,
    CONNEX_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((given) => given.DATABASE_URL !== undefined || given.DATABASE_URL_API !== undefined, {
    path: ['DATABASE_URL'],
    when: () => true,
    error: 'is missing: the address of the Postgres that holds the log (or DATABASE_URL_API, for the role of the api)',
  })
  .refine(isWholeOidc, {
    path: ['OIDC_ISSUER'],
    error: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it, and they need it',
  });

export type Config = {
  readonly databaseUrl: string;
  readonly documents: string;
  readonly host: string;
  readonly port: number;
  /** Keys the claims over names that nobody may read; the same for every process of the house. */
  readonly salt: string;
  readonly logLevel: string;
  /** How people come in. */
  readonly rooms: RoomConfig;
};

/** The configuration, or one line for each thing that is wrong. `roleUrl` makes the api's own address of the migrator's. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  roleUrl: (databaseUrl: string) => string,
): Config | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const given = read.data;
  const port = given.CONNEX_PORT_API ?? given.CONNEX_PORT_BASE;
  return {
    databaseUrl: given.DATABASE_URL_API ?? roleUrl(given.DATABASE_URL as string),
    documents: given.CONNEX_DOCUMENTS,
    host: given.CONNEX_HOST,
    port,
    salt: given.CONNEX_SALT,
    logLevel: given.CONNEX_LOG_LEVEL,
    rooms: roomsIn(given, given.CONNEX_HOST, port),
  };
};
