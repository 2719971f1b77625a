import { databaseUrlFor } from '@connex/infra-postgres';
import { hasDatabase, listening, port, postgresUrl, readBy, type Env, type Wrong } from '@connex/infra-process';
import { z } from 'zod';
import { isWholeOidc, roomFields, roomsIn, type RoomConfig } from './rooms-environment.js';

/** What the api takes from its environment; each with the sentence that a person needs when it is missing. */
const Environment = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_URL_API: postgresUrl.optional(),
    CONNEX_DOCUMENTS: z.string({ error: 'is missing: the folder in which uploaded documents are kept' }).min(1),
    CONNEX_PORT_API: port.optional(),
    ...listening,
    CONNEX_SALT: z.string({ error: 'is missing: what keys the hashes of names that must not be read' }).min(1),
    ...roomFields,
  })
  .refine(...hasDatabase('api'))
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

/** The configuration, or one line for each thing that is wrong. */
export const readEnvironment = (env: Env): Config | Wrong => {
  const given = readBy(Environment, env);
  if ('wrong' in given) return given;
  const port = given.CONNEX_PORT_API ?? given.CONNEX_PORT_BASE;
  return {
    databaseUrl: databaseUrlFor('api', env) as string,
    documents: given.CONNEX_DOCUMENTS,
    host: given.CONNEX_HOST,
    port,
    salt: given.CONNEX_SALT,
    logLevel: given.CONNEX_LOG_LEVEL,
    rooms: roomsIn(given, given.CONNEX_HOST, port),
  };
};
