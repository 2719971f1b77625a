import { hasDatabase, listening, port, postgresUrl, readBy, type Env, type Wrong } from '@connex/infra-process';
import { databaseUrlFor } from '@connex/infra-postgres';
import { z } from 'zod';

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
    CONNEX_HEALTH_PORT: port.optional(),
    ...listening,
  })
  .refine(...hasDatabase('relay'));

export type Config = {
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly topic: string;
  readonly host: string;
  readonly healthPort: number;
  readonly logLevel: string;
};

/** The configuration, or one line for each thing that is wrong. */
export const readEnvironment = (env: Env): Config | Wrong => {
  const given = readBy(Environment, env);
  if ('wrong' in given) return given;
  return {
    databaseUrl: databaseUrlFor('relay', env) as string,
    brokers: given.KAFKA_BROKERS,
    topic: given.CONNEX_KAFKA_TOPIC,
    host: given.CONNEX_HOST,
    healthPort: given.CONNEX_HEALTH_PORT ?? given.CONNEX_PORT_BASE + 8,
    logLevel: given.CONNEX_LOG_LEVEL,
  };
};
