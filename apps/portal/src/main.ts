import { createPortal } from './boot/create-portal.js';
import { houseLog } from './boot/house-log.js';
import { stopGracefully } from './boot/stop-gracefully.js';
import { readEnvironment } from './config/environment.js';
import { houseDoor } from './door/door.js';
import { readStyle } from './frame/style-sheet.js';

const stopMillis = 9_500;

const giveUp = (...sentences: readonly string[]): never => {
  for (const sentence of sentences) process.stderr.write(`portal: ${sentence}\n`);
  process.exit(1);
};

const config = readEnvironment(process.env);
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

  const { origin, contact } = config;
  const app = await createPortal({ door: houseDoor(config.house), style: readStyle(), origin, contact, log });
  await app.listen(config.port, config.host).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    giveUp(`${config.host}:${config.port} is taken by another program; set CONNEX_PORT_PORTAL to a free port.`);
  });
  log.info('The portal listens.', { port: config.port });

  await askedToStop;
  setTimeout(() => fail(new Error('It took too long to stop.')), stopMillis).unref();
  await stopGracefully(app);
  log.info('The portal has stopped.');
  process.exit(0);
}
