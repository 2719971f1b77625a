import { databaseUrlFor } from '@connex/infra-postgres';
import { hasDatabase, listening, port, postgresUrl, readBy, type Env, type Wrong } from '@connex/infra-process';
import { z } from 'zod';

const seconds = z.coerce.number().int().min(1).max(3_600);

/** What the conductor takes from its environment; each with the sentence that a person needs when it is missing. */
const Environment = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_URL_CONDUCTOR: postgresUrl.optional(),
    TEMPORAL_ADDRESS: z
      .string({ error: 'is missing: where the Temporal server answers, as host:port' })
      .regex(/^[^:/\s]+:\d+$/, 'must look like host:port'),
    TEMPORAL_NAMESPACE: z.string().min(1).default('connex'),
    CONNEX_TASK_QUEUE: z.string().min(1).default('cases'),
    CONNEX_HEALTH_PORT: port.optional(),
    ...listening,
    CONNEX_START_SECONDS: seconds.default(60),
    CONNEX_BUILD_ID: z.string().min(1).optional(),
    CONNEX_SALT: z.string({ error: 'is missing: what keys the hashes of names that must not be read' }).min(1),
  })
  .refine(...hasDatabase('conductor'));

export type Config = {
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string };
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** How long Postgres and Temporal may take to answer at the start. */
  readonly startSeconds: number;
  /** Keys the hashes of names that must not be read; the same for every process that speaks at the desk. */
  readonly salt: string;
  readonly buildId?: string;
};

const healthPort = 7;

/** The configuration, or one line for each thing that is wrong. */
export const readEnvironment = (env: Env): Config | Wrong => {
  const given = readBy(Environment, env);
  if ('wrong' in given) return given;
  return {
    databaseUrl: databaseUrlFor('conductor', env) as string,
    temporal: {
      address: given.TEMPORAL_ADDRESS,
      namespace: given.TEMPORAL_NAMESPACE,
      taskQueue: given.CONNEX_TASK_QUEUE,
    },
    host: given.CONNEX_HOST,
    port: given.CONNEX_HEALTH_PORT ?? given.CONNEX_PORT_BASE + healthPort,
    logLevel: given.CONNEX_LOG_LEVEL,
    startSeconds: given.CONNEX_START_SECONDS,
    salt: given.CONNEX_SALT,
    ...(given.CONNEX_BUILD_ID === undefined ? {} : { buildId: given.CONNEX_BUILD_ID }),
  };
};
