import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { PortalFilter } from '../errors/portal.filter.js';
import { formLimits } from '../forms/read-form.js';
import type { Parts } from '../parts.js';
import { PortalModule } from '../portal.module.js';
import { chooseLanguage } from '../visit/choose-language.js';
import type { HouseLog } from './house-log.js';

/** The whole portal on these parts, not yet listening. */
export const createPortal = async (parts: Parts): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(PortalModule.on(parts), {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  for (const setting of ['x-powered-by', 'etag']) app.disable(setting);
  app.set('query parser', 'simple');
  app.set('trust proxy', 'loopback');
  app.use(requestLine(parts.log), helmet(headers), noStore, chooseLanguage);
  app.useGlobalFilters(new PortalFilter(parts));
  await app.init();
  limitServer(app.getHttpServer() as Server);
  return app;
};

/** No script, no frame, nothing from elsewhere. */
const headers: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      imgSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
};

const noStore = (_: Request, response: Response, next: NextFunction): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** One line for each answer: the route's pattern, never the path, for a path may name a case. */
const requestLine =
  (log: HouseLog) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const since = performance.now();
    response.once('close', () => {
      const route = (request.route as { readonly path?: string } | undefined)?.path ?? 'none';
      const status = response.writableFinished ? response.statusCode : 499;
      log.info('answered', { method: request.method, route, status, millis: Math.round(performance.now() - since) });
    });
    next();
  };

const limitServer = (server: Server): void => {
  server.headersTimeout = 10_000;
  server.requestTimeout = formLimits.fileMillis;
  server.keepAliveTimeout = 30_000;
  server.maxHeadersCount = 100;
};
