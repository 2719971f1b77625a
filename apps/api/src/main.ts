import { roleUrl } from '@connex/infra-postgres';
import { createApi } from './boot/create-api.js';
import { houseLog } from './boot/house-log.js';
import { openParts } from './boot/open-parts.js';
import { stopGracefully } from './boot/stop-gracefully.js';
import { whyNotReachable } from './boot/way-to-postgres.js';
import { readEnvironment } from './config/environment.js';

const stopMillis = 9_500;

const giveUp = (...sentences: readonly string[]): never => {
  for (const sentence of sentences) process.stderr.write(`api: ${sentence}\n`);
  process.exit(1);
};

const config = readEnvironment(process.env, (databaseUrl) => roleUrl(databaseUrl, 'api'));
if ('wrong' in config) giveUp(...config.wrong);
else {
  const log = houseLog(undefined, config.logLevel);
  const fail = (fault: unknown) => {
    log.fault(fault);
    process.exit(1);
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);
  const askedToStop = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });

  const why = await whyNotReachable(config.databaseUrl, askedToStop);
  if (why) giveUp(why);
  const { parts, close } = await openParts(config, log);
  const app = await createApi(parts);
  await app.listen(config.port, config.host).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    giveUp(`${config.host}:${config.port} is taken by another program; set CONNEX_PORT_API to a free port.`);
  });
  log.info('The api listens.', { port: config.port });

  await askedToStop;
  setTimeout(() => fail(new Error('It took too long to stop.')), stopMillis).unref();
  await stopGracefully(app, parts);
  await close();
  log.info('The api has stopped.');
  process.exit(0);
}
