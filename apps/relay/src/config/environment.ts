import { databaseUrlFor } from '@connex/infra-postgres';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:port/database');

/** What the relay takes from its environment; each with the sentence that a person needs when it is missing. */
const Environment = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_URL_RELAY: postgresUrl.optional(),
    KAFKA_BROKERS: z.string({ error: 'is missing: the brokers of Kafka, as host:port with commas between' }).min(1),
    CONNEX_KAFKA_TOPIC: z
      .string()
      .regex(/^[a-zA-Z0-9._-]{1,200}$/, 'must be a name that Kafka takes for a topic')
      .default('connex.events'),
    CONNEX_PORT_BASE: port.default(7400),
    CONNEX_HEALTH_PORT: port.optional(),
    CONNEX_HOST: z.string().min(1).default('127.0.0.1'),
    CONNEX_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((given) => given.DATABASE_URL !== undefined || given.DATABASE_URL_RELAY !== undefined, {
    path: ['DATABASE_URL'],
    error:
      'is missing: the address of the Postgres that holds the log (or DATABASE_URL_RELAY, for the role of the relay)',
  });

export type Config = {
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly topic: string;
  readonly host: string;
  readonly healthPort: number;
  readonly logLevel: string;
};

/** The configuration, or one line for each thing that is wrong. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const given = read.data;
  return {
    databaseUrl: databaseUrlFor('relay', env) as string,
    brokers: given.KAFKA_BROKERS,
    topic: given.CONNEX_KAFKA_TOPIC,
    host: given.CONNEX_HOST,
    healthPort: given.CONNEX_HEALTH_PORT ?? given.CONNEX_PORT_BASE + 8,
    logLevel: given.CONNEX_LOG_LEVEL,
  };
};
