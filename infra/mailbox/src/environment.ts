import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const Environment = z.object({
  CONNEX_HEALTH_PORT: port.default(7411),
  CONNEX_PORT_SMTP: port.default(7412),
  CONNEX_MAILS: z.string({ error: 'is missing: the folder in which mails are kept' }).min(1),
});

export type MailboxSettings = {
  readonly port: number;
  readonly smtpPort: number;
  /** Each mail is a file here, as it came. */
  readonly folder: string;
};

/** The settings, or one line for each thing that is wrong. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): MailboxSettings | { readonly wrong: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const { CONNEX_HEALTH_PORT, CONNEX_PORT_SMTP, CONNEX_MAILS } = read.data;
  return { port: CONNEX_HEALTH_PORT, smtpPort: CONNEX_PORT_SMTP, folder: CONNEX_MAILS };
};
