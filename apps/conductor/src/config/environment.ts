import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().int().min(1).max(3_600);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:port/database');

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
    CONNEX_PORT_BASE: port.default(7400),
    CONNEX_HEALTH_PORT: port.optional(),
    CONNEX_HOST: z.string().min(1).default('127.0.0.1'),
    CONNEX_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    CONNEX_START_SECONDS: seconds.default(60),
    CONNEX_BUILD_ID: z.string().min(1).optional(),
    CONNEX_SALT: z.string({ error: 'is missing: what keys the hashes of names that must not be read' }).min(1),
  })
  .refine((given) => given.DATABASE_URL !== undefined || given.DATABASE_URL_CONDUCTOR !== undefined, {
    path: ['DATABASE_URL'],
    when: () => true,
    error: 'is missing: the address of the Postgres that holds the log (or DATABASE_URL_CONDUCTOR, for this role)',
  });

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

/** The configuration, or one line for each thing that is wrong. `roleUrl` makes the conductor's own address of the migrator's. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  roleUrl: (databaseUrl: string) => string,
): Config | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const given = read.data;
  return {
    databaseUrl: given.DATABASE_URL_CONDUCTOR ?? roleUrl(given.DATABASE_URL as string),
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
