import { giveUpAs, watchOver } from '@connex/infra-process';
import { createApi } from './boot/create-api.js';
import { houseLog } from './boot/house-log.js';
import { openParts } from './boot/open-parts.js';
import { stopGracefully } from './boot/stop-gracefully.js';
import { whyNotReachable } from './boot/way-to-postgres.js';
import { readEnvironment } from './config/environment.js';

const giveUp = giveUpAs('api');
const config = readEnvironment(process.env);
if ('wrong' in config) giveUp(...config.wrong);
else {
  const log = houseLog(undefined, config.logLevel);
  const { askedToStop, hurry } = watchOver(log);

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
  hurry();
  await stopGracefully(app, parts);
  await close();
  log.info('The api has stopped.');
  process.exit(0);
}
