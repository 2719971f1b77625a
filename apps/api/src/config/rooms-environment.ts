import { z } from 'zod';

const origin = z
  .string()
  .regex(/^https?:\/\/[A-Za-z0-9.:[\]-]+$/, 'must be an origin such as https://connex.example, without a path');
const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

/** What lets people in; all of it optional, for a house in which only programs speak. */
export const roomFields = {
  OIDC_ISSUER: z
    .string()
    .refine((url) => URL.canParse(url) && (url.startsWith('https://') || loopback.test(url)), {
      error: 'must be the https:// address of an identity provider; http:// for one on this machine only',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must look like smtp://user:password@host:port')
    .optional(),
  CONNEX_MAIL_FROM: z.string().min(3).default('connex <connex@connex.example>'),
  CONNEX_ORIGIN: origin.optional(),
  CONNEX_PORTAL_ORIGIN: origin.optional(),
  CONNEX_CONSOLE: z.string().min(1).optional(),
};

type Given = z.infer<z.ZodObject<typeof roomFields>>;

export type RoomConfig = {
  /** Under which address browsers know this api, and the portal. */
  readonly origin: string;
  readonly portal: string;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  readonly consoleFolder?: string;
};

/** A provider is of use only with all that it takes. */
export const isWholeOidc = ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Partial<Given>): boolean => {
  const said = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((one) => one !== undefined);
  return said.length === 0 || said.length === 3;
};

const portalAfter = 9;

const oidcOf = ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }: Given) =>
  issuer && clientId && clientSecret ? { oidc: { issuer, clientId, clientSecret } } : {};

export const roomsIn = (given: Given, host: string, port: number): RoomConfig => ({
  origin: given.CONNEX_ORIGIN ?? `http://${host}:${port}`,
  portal: given.CONNEX_PORTAL_ORIGIN ?? `http://${host}:${port + portalAfter}`,
  ...oidcOf(given),
  ...(given.SMTP_URL ? { mail: { smtpUrl: given.SMTP_URL, from: given.CONNEX_MAIL_FROM } } : {}),
  ...(given.CONNEX_CONSOLE ? { consoleFolder: given.CONNEX_CONSOLE } : {}),
});
