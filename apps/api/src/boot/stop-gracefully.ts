import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Parts } from '../parts.js';

type Stoppable = Pick<Parts, 'readiness' | 'live' | 'limits' | 'houseLog'>;

const lookEvery = 50;

/**
 * Stops without breaking a promise: not ready any more, no new connection, live lines ended, requests under way answered.
 * Who is not done within `drainMillis` is cut. Ends when nobody is left.
 */
export const stopGracefully = async (app: NestExpressApplication, parts: Stoppable): Promise<void> => {
  const server = app.getHttpServer() as Server;
  parts.readiness.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  parts.live.close();

  const idle = setInterval(() => server.closeIdleConnections(), lookEvery);
  const cut = setTimeout(() => {
    parts.houseLog.warn('Requests under way were cut: the time to stop was up.');
    server.closeAllConnections();
  }, parts.limits.drainMillis);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
  await app.close();
};
