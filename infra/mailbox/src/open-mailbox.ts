import { createServer, type Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { MailboxSettings } from './environment.js';
import { listPage, mailboxCss, mailPage } from './mail-pages.js';
import { openMailStore, type Mail, type MailStore } from './mail-store.js';
import { smtpSink } from './smtp-sink.js';

const host = '127.0.0.1';

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

/** A mail may style itself; it may fetch nothing, run nothing, and leave its frame for nowhere. */
const mailsOwn = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Only by the address of this machine, and, to change something, from no other page. */
const onlyHere = (request: Request, response: Response, next: NextFunction): void => {
  const { host: named = '', origin } = request.headers;
  const isHere = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(named) && (!origin || origin === `http://${named}`);
  if (isHere) next();
  else response.status(421).send('Not this address.');
};

const forWhom =
  (to: unknown) =>
  (mail: Mail): boolean =>
    typeof to !== 'string' || mail.to.some((address) => address.toLowerCase() === to.toLowerCase());

const routes = (store: MailStore) => {
  const app = express();
  app.disable('x-powered-by');
  app.use(headers, onlyHere);
  app.get('/health/ready', (_, response) => void response.json({ ready: true }));
  app.get('/mailbox.css', (_, response) => void response.type('css').send(mailboxCss));
  app.get('/', (_, response) => void response.send(listPage(store.all())));
  app.get('/mails', ({ query }, response) => void response.json({ mails: store.all().filter(forWhom(query['to'])) }));
  app.delete('/mails', async (_, response) => {
    await store.clear();
    response.status(204).end();
  });
  app.get('/mails/:id', ({ params }, response, next) => {
    const mail = store.one(params.id);
    if (mail) response.send(mailPage(mail));
    else next();
  });
  app.get('/mails/:id/html', ({ params }, response, next) => {
    const mail = store.one(params.id);
    if (mail) response.set('Content-Security-Policy', mailsOwn).type('html').send(mail.html);
    else next();
  });
  return app;
};

const listening = (server: Server | NetServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const closed = (close: (done: () => void) => void): Promise<void> => new Promise((resolve) => close(() => resolve()));

export type OpenMailbox = {
  /** The page, and the SMTP address. */
  readonly address: string;
  readonly smtp: string;
  close(): Promise<void>;
};

/** Takes in mail and shows it, on the loopback address; a port of 0 is a free one. */
export const openMailbox = async ({ port, smtpPort, folder }: MailboxSettings): Promise<OpenMailbox> => {
  const store = await openMailStore(folder);
  const sink = smtpSink(store);
  // What a client does to its own line is no concern of the house.
  sink.on('error', () => undefined);
  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, routes(store));
  const smtp = `smtp://${host}:${await listening(sink.server, smtpPort)}`;
  const address = `http://${host}:${await listening(server, port)}`;
  return {
    address,
    smtp,
    async close() {
      const ended = Promise.all([closed((done) => server.close(done)), closed((done) => sink.close(done))]);
      server.closeAllConnections();
      await ended;
    },
  };
};
