import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const Environment = z.object({
  CONNEX_HEALTH_PORT: port.default(7410),
  CONNEX_PEOPLE: z.string({ error: 'is missing: the JSON file that names the people of the house' }).min(1),
  OIDC_CLIENT_ID: z.string({ error: 'is missing: under which id the api speaks to this provider' }).min(1),
  OIDC_CLIENT_SECRET: z.string({ error: 'is missing: by which secret the api is known here' }).min(16),
  OIDC_REDIRECT_URI: z.url({ error: 'is missing or no address: where people are sent back to' }),
});

export type IdentitySettings = {
  readonly port: number;
  /** A JSON file, read anew for each page: `[{ id, name, roles }]`. */
  readonly people: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
};

/** The settings, or one line for each thing that is wrong. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): IdentitySettings | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const given = read.data;
  return {
    port: given.CONNEX_HEALTH_PORT,
    people: given.CONNEX_PEOPLE,
    clientId: given.OIDC_CLIENT_ID,
    clientSecret: given.OIDC_CLIENT_SECRET,
    redirectUri: given.OIDC_REDIRECT_URI,
  };
};
