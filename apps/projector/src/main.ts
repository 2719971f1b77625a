import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { projectorOf, projectors } from '@connex/read-models';
import pino, { type Logger } from 'pino';
import { readEnvironment, type Config } from './config/environment.js';
import { projection } from './projection.js';
import { jsonLines, spokenLines } from './rebuild/rebuild-lines.js';
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

/** `rebuild <view> [--json]`: beside the one that is read, and switched when it has caught up. */
const rebuild = async ([view = '', ...flags]: readonly string[], config: Config, notes: Logger) => {
  const projector = projectorOf(view);
  if (!projector) return complain(`Which view? One of ${projectors.map((one) => one.view).join(', ')}.`);
  const views = projection(config, notes);
  void stopped().then(() => views.stop());
  const say = (flags.includes('--json') ? jsonLines : spokenLines)(view, process.stdout);
  say.done(await views.rebuild(projector, say.progress));
  await views.stop();
};

const complain = (...lines: readonly string[]) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
};

const main = async ([verb, ...words]: readonly string[]) => {
  const config = readEnvironment(process.env);
  if ('wrong' in config) return complain(...config.wrong);
  const level = verb === 'rebuild' ? 'silent' : config.logLevel;
  const notes = pino({ level, base: { part: 'projector' }, timestamp: pino.stdTimeFunctions.isoTime });
  if (verb === undefined) return follow(config, notes);
  if (verb === 'rebuild') return rebuild(words, config, notes);
  return complain(`The projector knows "rebuild <view> [--json]"; without a word it follows.`);
};

/** What a client of ours still has in the air must not keep a process that has done its work. */
const leave = () => process.exit(process.exitCode ?? 0);

main(process.argv.slice(2)).then(leave, (fault: Error) => {
  process.stderr.write(`The projector cannot go on: ${fault.message}\n`);
  process.exit(1);
});
