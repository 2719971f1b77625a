import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type Provider from 'oidc-provider';
import type { IdentitySettings } from './environment.js';
import { localProvider } from './local-provider.js';
import { faultPage, loginCss, loginPage } from './login-page.js';
import { isPersonId, peopleIn } from './people.js';

const host = '127.0.0.1';

/** The form of the login page leads back to the api by redirects, which the browser weighs against this, too. */
const headersFor = ({ redirectUri }: IdentitySettings) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'", new URL(redirectUri).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });

/** Only by its own address: a page elsewhere that names this machine otherwise gets nothing. */
const onlyHere = (issuer: string) => (request: Request, response: Response, next: NextFunction) =>
  request.headers.host === new URL(issuer).host ? next() : void response.status(421).send('Not this address.');

const routes = (provider: Provider, issuer: string, settings: IdentitySettings) => {
  const app = express();
  app.disable('x-powered-by');
  app.use(headersFor(settings));
  app.get('/health/ready', (_, response) => void response.json({ ready: true }));
  app.use(onlyHere(issuer));
  app.get('/login.css', (_, response) => void response.type('css').send(loginCss));

  app.get('/interaction/:uid', async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    response.set('Cache-Control', 'no-store').send(loginPage(uid, await peopleIn(settings.people)));
  });
  app.post('/interaction/:uid', express.urlencoded({ extended: false, limit: 1_000 }), async (request, response) => {
    const { person } = (request.body ?? {}) as { readonly person?: unknown };
    const id = typeof person === 'string' ? person.trim() : person;
    if (!isPersonId(id))
      return void response.status(400).send(faultPage('Say who you are: choose a person, or an id.'));
    await provider.interactionFinished(request, response, { login: { accountId: id } });
  });
  app.use(provider.callback());
  app.use((_: unknown, __: Request, response: Response, ___: NextFunction) => {
    response.status(400).send(faultPage('This sign-in is over or was begun elsewhere. Go back to connex and sign in.'));
  });
  return app;
};

export type OpenIdentity = { readonly issuer: string; close(): Promise<void> };

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/** Listens on the loopback address, on the port of the settings or a free one; `issuer` is where. */
export const openIdentity = async (settings: IdentitySettings): Promise<OpenIdentity> => {
  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 });
  const issuer = `http://${host}:${await listening(server, settings.port)}`;
  server.on('request', routes(localProvider(issuer, settings), issuer, settings));
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
