import { fileURLToPath } from 'node:url';
import { roleUrl } from '@connex/infra-postgres';
import { buildIdOf } from './boot/build-id.js';
import { startConductor } from './boot/conductor.js';
import { houseLog } from './boot/house-log.js';
import { readEnvironment } from './config/environment.js';
import { quietRuntime } from './temporal/quiet-runtime.js';

/** A worker knows one zone: local time would let two machines disagree about a history. */
process.env['TZ'] = 'UTC';

const version = '0.1.0';
const stopMilliseconds = 9_500;

const config = readEnvironment(process.env, (databaseUrl) => roleUrl(databaseUrl, 'conductor'));
if ('wrong' in config) {
  for (const line of config.wrong) process.stderr.write(`conductor: ${line}\n`);
  process.exit(1);
}

const log = houseLog(undefined, config.logLevel);
const fail = (fault: unknown) => {
  log.fault(fault);
  process.exit(1);
};
process.once('uncaughtException', fail);
process.once('unhandledRejection', fail);

const asked = new AbortController();
const askedToStop = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve()));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => asked.abort());

quietRuntime(log);
const buildId = config.buildId ?? (await buildIdOf(fileURLToPath(new URL('.', import.meta.url)), version));
const bundle = { codePath: fileURLToPath(import.meta.resolve('@connex/workflows/bundle')) };

try {
  const conductor = await startConductor({ config, bundle, buildId, log, signal: asked.signal });
  await askedToStop;
  setTimeout(() => fail(new Error('It took too long to stop.')), stopMilliseconds).unref();
  await conductor.stop();
  log.info('The conductor has stopped.');
} catch (fault) {
  if (!asked.signal.aborted) {
    process.stderr.write(`conductor: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    fail(fault);
  }
}
process.exit(0);
