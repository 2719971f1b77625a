import { z } from 'zod';

export type Env = Readonly<Record<string, string | undefined>>;
/** One line for each thing that is wrong, for whoever sets the environment. */
export type Wrong = { readonly wrong: readonly string[] };

export const port = z.coerce.number().int().min(0).max(65_535);

export const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:port/database');

/** What every process of the house is told: where it listens, and how much it says of what it does. */
export const listening = {
  CONNEX_HOST: z.string().min(1).default('127.0.0.1'),
  CONNEX_PORT_BASE: port.default(7400),
  CONNEX_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

/** As a zod refinement: a process at the log is told the migrator's address, or the one of its own role. */
export const hasDatabase = (
  role: string,
): [(given: object) => boolean, { path: string[]; when: () => boolean; error: string }] => {
  const own = `DATABASE_URL_${role.toUpperCase()}`;
  return [
    (given) => ['DATABASE_URL', own].some((name) => (given as Env)[name] !== undefined),
    {
      path: ['DATABASE_URL'],
      when: () => true,
      error: `is missing: the address of the Postgres that holds the log (or ${own}, for the role of the ${role})`,
    },
  ];
};

/** What a process takes from its environment, or what is wrong with it. */
export const readBy = <S extends z.ZodType<object>>(schema: S, env: Env): z.output<S> | Wrong => {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
};
