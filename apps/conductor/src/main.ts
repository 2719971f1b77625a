import { fileURLToPath } from 'node:url';
import { giveUpAs, watchOver } from '@connex/infra-process';
import { buildIdOf } from './boot/build-id.js';
import { startConductor } from './boot/conductor.js';
import { houseLog } from './boot/house-log.js';
import { readEnvironment } from './config/environment.js';
import { quietRuntime } from './temporal/quiet-runtime.js';

/** A worker knows one zone: local time would let two machines disagree about a history. */
process.env['TZ'] = 'UTC';

const version = '0.1.0';
const giveUp = giveUpAs('conductor');

const config = readEnvironment(process.env);
if ('wrong' in config) giveUp(...config.wrong);
else {
  const log = houseLog(undefined, config.logLevel);
  const { asked, askedToStop, fail, hurry } = watchOver(log);

  quietRuntime(log);
  const buildId = config.buildId ?? (await buildIdOf(fileURLToPath(new URL('.', import.meta.url)), version));
  const bundle = { codePath: fileURLToPath(import.meta.resolve('@connex/workflows/bundle')) };

  try {
    const conductor = await startConductor({ config, bundle, buildId, log, signal: asked });
    await askedToStop;
    hurry();
    await conductor.stop();
    log.info('The conductor has stopped.');
  } catch (fault) {
    if (!asked.aborted) {
      process.stderr.write(`conductor: ${fault instanceof Error ? fault.message : String(fault)}\n`);
      fail(fault);
    }
  }
  process.exit(0);
}
