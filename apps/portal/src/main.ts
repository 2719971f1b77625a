import { giveUpAs, watchOver } from '@connex/infra-process';
import { createPortal } from './boot/create-portal.js';
import { houseLog } from './boot/house-log.js';
import { stopGracefully } from './boot/stop-gracefully.js';
import { readEnvironment } from './config/environment.js';
import { houseDoor } from './door/door.js';
import { readStyle } from './frame/style-sheet.js';

const giveUp = giveUpAs('portal');
const config = readEnvironment(process.env);
if ('wrong' in config) giveUp(...config.wrong);
else {
  const log = houseLog(undefined, config.logLevel);
  const { askedToStop, hurry } = watchOver(log);

  const { origin, contact } = config;
  const app = await createPortal({ door: houseDoor(config.house), style: readStyle(), origin, contact, log });
  await app.listen(config.port, config.host).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    giveUp(`${config.host}:${config.port} is taken by another program; set CONNEX_PORT_PORTAL to a free port.`);
  });
  log.info('The portal listens.', { port: config.port });

  await askedToStop;
  hurry();
  await stopGracefully(app);
  log.info('The portal has stopped.');
  process.exit(0);
}
