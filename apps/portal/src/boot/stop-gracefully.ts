import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

const drainMillis = 7_000;
const lookEvery = 50;

/** No new connection; pages under way are answered; who is not done in time is cut. */
export const stopGracefully = async (app: NestExpressApplication): Promise<void> => {
  const server = app.getHttpServer() as Server;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), lookEvery);
  const cut = setTimeout(() => server.closeAllConnections(), drainMillis);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
  await app.close();
};
