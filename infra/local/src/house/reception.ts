import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appPart, mainOf } from '../apps/app.part.js';
import { checkoutRoot } from '../checkout.js';
import type { PortName } from '../ports/ports.js';
import type { Part } from '../supervisor/part.js';
import type { Addresses, ReceptionAddresses } from './addresses.js';
import type { Ground } from './ground.js';
import { keptSecret } from './kept-secret.js';

const host = '127.0.0.1';
const clientId = 'connex';

type Received = Pick<Ground, 'env'>;

const hasOwnIdentity = ({ env }: Received): boolean => !env['OIDC_ISSUER'];
const hasOwnMailbox = ({ env }: Received): boolean => !env['SMTP_URL'];
const hasPortal = (): boolean => existsSync(mainOf('portal'));

/** The parts by which people come in, as far as they are ours: a provider or a mail server that is named is not started. */
export const receptionOf = (received: Received) => [
  ...(hasOwnIdentity(received) ? (['identity'] as const) : []),
  ...(hasOwnMailbox(received) ? (['mailbox'] as const) : []),
  ...(hasPortal() ? (['portal'] as const) : []),
];

export const portsOfReception = (received: Received): readonly PortName[] =>
  receptionOf(received).flatMap((name): readonly PortName[] => (name === 'mailbox' ? ['mailbox', 'smtp'] : [name]));

export const receptionAddresses = ({ env, ports }: Pick<Ground, 'env' | 'ports'>): ReceptionAddresses => {
  const at = (name: PortName) => `http://${host}:${ports[name]}`;
  return {
    console: `${env['CONNEX_ORIGIN'] || at('api')}/app/`,
    ...(hasPortal() && { portal: env['CONNEX_PORTAL_ORIGIN'] || at('portal') }),
    ...(hasOwnIdentity({ env }) && { identity: at('identity') }),
    ...(hasOwnMailbox({ env }) && { mailbox: at('mailbox'), smtp: `smtp://${host}:${ports.smtp}` }),
  };
};

/** Where the people of the house are written down for the provider on this machine. */
export const peopleFile = (folder: string): string => join(folder, 'people.json');

const originOf = ({ env }: Ground, { api }: Addresses): string => env['CONNEX_ORIGIN'] || api;

/** The house's own provider knows the house by a secret that is made once. */
const oidcEnv = (ground: Ground, { identity }: Addresses): NodeJS.ProcessEnv => {
  const { env, folder } = ground;
  if (identity === undefined)
    return {
      OIDC_ISSUER: env['OIDC_ISSUER'],
      OIDC_CLIENT_ID: env['OIDC_CLIENT_ID'],
      OIDC_CLIENT_SECRET: env['OIDC_CLIENT_SECRET'],
    };
  const secret = keptSecret(join(folder, 'oidc-secret'));
  return { OIDC_ISSUER: identity, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret };
};

/** What the api is told, so that it can let people in. */
export const receptionEnv = (ground: Ground, addresses: Addresses): NodeJS.ProcessEnv => ({
  ...oidcEnv(ground, addresses),
  SMTP_URL: addresses.smtp ?? ground.env['SMTP_URL'],
  CONNEX_ORIGIN: originOf(ground, addresses),
  CONNEX_PORTAL_ORIGIN: ground.env['CONNEX_PORTAL_ORIGIN'] || `http://${host}:${ground.ports.portal}`,
  CONNEX_CONSOLE: ground.env['CONNEX_CONSOLE'] || join(checkoutRoot(), 'apps', 'console', 'dist'),
});

/** None of these parts reads the database, so none is told where it is. */
const kept = ['DATABASE_URL', 'DATABASE_URL_API', 'CONNEX_SALT'];
const nothingOfTheLog = Object.fromEntries(kept.map((name) => [name, undefined]));

const envOf = (ground: Ground, addresses: Addresses) => ({
  identity: {
    ...oidcEnv(ground, addresses),
    CONNEX_PEOPLE: peopleFile(ground.folder),
    OIDC_REDIRECT_URI: `${originOf(ground, addresses)}/sign-in/back`,
  },
  mailbox: { CONNEX_MAILS: join(ground.folder, 'mails'), CONNEX_PORT_SMTP: String(ground.ports.smtp) },
  portal: {
    CONNEX_URL: addresses.api,
    CONNEX_HOST: host,
    CONNEX_PORT_PORTAL: String(ground.ports.portal),
    CONNEX_PORTAL_ORIGIN: addresses.portal,
  },
});

export const receptionParts = (ground: Ground, addresses: Addresses): readonly Part[] =>
  receptionOf(ground).map((name) =>
    appPart({
      name,
      port: ground.ports[name],
      env: { ...nothingOfTheLog, ...envOf(ground, addresses)[name] },
    }),
  );
