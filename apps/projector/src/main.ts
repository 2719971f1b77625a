import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { projectorOf, projectors } from '@connex/read-models';
import pino, { type Logger } from 'pino';
import { readEnvironment, type Config } from './config/environment.js';
import { projection } from './projection.js';
import { ProjectorModule } from './projector.module.js';

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });

/** Keeps the views up with the log until it is told to stop. */
const follow = async (config: Config, notes: Logger) => {
  const views = projection(config, notes);
  const app = await NestFactory.create(ProjectorModule.of(views), { logger: false });
  await app.listen(config.healthPort, config.host);
  const stop = stopped();
  await views.start();
  notes.info({ port: config.healthPort, kafka: config.kafka !== null }, 'The projector follows.');
  await stop;
  await views.stop();
  await app.close();
  notes.info('The projector has stopped.');
};

/** `rebuild <view>`: a line of JSON for each step, the last one with the version that is read now. */
const rebuild = async (view: string | undefined, config: Config, notes: Logger) => {
  const projector = projectorOf(view ?? '');
  if (!projector) return complain(`Which view? One of ${projectors.map((one) => one.view).join(', ')}.`);
  const views = projection(config, notes);
  void stopped().then(() => views.stop());
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const rebuilt = await views.rebuild(projector, (at) => say({ view: projector.view, ...at }));
  say({ ...rebuilt, done: true });
  await views.stop();
};

const complain = (...lines: readonly string[]) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
};

const main = async ([verb, view]: readonly string[]) => {
  const config = readEnvironment(process.env);
  if ('wrong' in config) return complain(...config.wrong);
  const level = verb === 'rebuild' ? 'silent' : config.logLevel;
  const notes = pino({ level, base: { part: 'projector' }, timestamp: pino.stdTimeFunctions.isoTime });
  if (verb === undefined) return follow(config, notes);
  if (verb === 'rebuild') return rebuild(view, config, notes);
  return complain(`The projector knows "rebuild <view>"; without a word it follows.`);
};

/** What a client of ours still has in the air must not keep a process that has done its work. */
const leave = () => process.exit(process.exitCode ?? 0);

main(process.argv.slice(2)).then(leave, (fault: Error) => {
  process.stderr.write(`The projector cannot go on: ${fault.message}\n`);
  process.exit(1);
});
