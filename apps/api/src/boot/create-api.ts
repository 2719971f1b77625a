import 'reflect-metadata';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { Request } from 'express';
import helmet from 'helmet';
import { allowance } from '../access/allowance.js';
import { PolicyGuard } from '../access/policy.guard.js';
import { ApiModule } from '../api.module.js';
import { consoleFiles } from '../console-files/console-files.js';
import type { Parts } from '../parts.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { refuseBareRoutes } from './bare-routes.js';
import { deadline } from './deadline.js';
import { nestLog } from './nest-log.js';
import { nulInAddress } from './nul-in-address.js';
import { requestLine } from './request-line.js';

/** The whole of the HTTP surface on these parts, not yet listening. Throws when a handler has no policy. */
export const createApi = async (parts: Parts): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.on(parts), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(parts.houseLog),
  });
  for (const setting of ['strict routing', 'case sensitive routing']) app.enable(setting);
  for (const setting of ['x-powered-by', 'etag']) app.disable(setting);
  app.set('query parser', 'simple');
  // A proxy on this machine, and the portal, say for whom they ask; nobody else is believed.
  app.set('trust proxy', 'loopback');

  app.use(requestLine(parts.houseLog, parts.metrics), helmet(headers), noStore, deadline(parts.limits.requestMillis));
  app.use(nulInAddress, compression({ filter: isPacked }));
  app.use('/app/', consoleFiles(parts.rooms.consoleFolder));
  app.useGlobalFilters(new ProblemFilter(parts.houseLog));
  app.useGlobalGuards(guardOf(parts));
  refuseBareRoutes(app);
  await app.init();
  limitServer(app.getHttpServer() as Server, parts);
  return app;
};

const headers: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  },
  frameguard: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
};

const noStore = (_: unknown, response: ServerResponse, next: () => void): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** A live line must not wait in a packer, and a secret beside what others can choose must not be packed with it. */
const unpacked = /^\/api\/v1\/(live|session|guest)(\/|$)|^\/sign-in/;
const isPacked: compression.CompressionFilter = (request, response) =>
  !unpacked.test((request as Request).path) && compression.filter(request, response);

const guardOf = ({ speakers, rooms, limits }: Parts): PolicyGuard => {
  const monotonic = () => performance.now();
  return new PolicyGuard(
    { speakers, ...rooms },
    allowance({ perSecond: limits.personPerSecond, burst: limits.personBurst }, monotonic),
    allowance({ perSecond: limits.strangersPerSecond, burst: limits.strangersBurst }, monotonic),
  );
};

const limitServer = (server: Server, { limits }: Parts): void => {
  server.headersTimeout = limits.bodyMillis;
  // A letter that comes by the portal takes as long as the slowest line behind it.
  server.requestTimeout = 25 * 60_000;
  server.keepAliveTimeout = 30_000;
  server.maxHeadersCount = 100;
  server.on('clientError', sayBadRequest);
};

const badRequest = JSON.stringify({
  type: '/docs/problems/NOT_UNDERSTOOD',
  title: 'This is not a request of HTTP that we understand.',
  status: 400,
  code: 'NOT_UNDERSTOOD',
});

/** What is no HTTP at all never reaches a route; it is answered by hand, and the line is closed. */
const sayBadRequest = (_: Error, socket: Socket): void => {
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: application/problem+json\r\ncontent-length: ${badRequest.length}\r\n\r\n${badRequest}`,
  );
};
