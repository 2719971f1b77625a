import pino from 'pino';
import { readEnvironment, type Config } from './config/environment.js';
import { healthServer } from './health/health-server.js';
import { relay, type Relay } from './relay.js';

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });

/** Ready is who leads without a fault, or stands by while another leads. */
const healthOf = (running: Relay) => {
  const state = running.state();
  return { ready: state.fault === undefined, ...state };
};

const run = async (config: Config) => {
  const notes = pino({ level: config.logLevel, base: { part: 'relay' }, timestamp: pino.stdTimeFunctions.isoTime });
  const stop = stopped();
  const running = relay(config, notes);
  const health = healthServer({ host: config.host, port: config.healthPort }, () => healthOf(running));
  await health.open();
  notes.info({ port: config.healthPort, topic: config.topic }, 'The relay carries the log to Kafka.');
  await stop;
  await running.stop();
  await health.close();
  notes.info('The relay has stopped.');
};

const main = async () => {
  const config = readEnvironment(process.env);
  if (!('wrong' in config)) return run(config);
  process.stderr.write(`${config.wrong.join('\n')}\n`);
  process.exitCode = 2;
};

/** What a client of ours still has in the air must not keep a process that has done its work. */
const leave = () => process.exit(process.exitCode ?? 0);

main().then(leave, (fault: Error) => {
  process.stderr.write(`The relay cannot go on: ${fault.message}\n`);
  process.exit(1);
});
