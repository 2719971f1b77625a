import { join } from 'node:path';
import { foldersOf, startHouse } from '@connex/infra-local';
import type { Registers } from '../command.js';
import { birthOf } from './birth.js';
import { found } from './founding.js';
import { aborted, leaveOnSignal } from './leave-on-signal.js';
import { tellDemo } from './tell-demo.js';
import { openly, welcome } from './welcome.js';

type Options = {
  readonly house: string;
  readonly kafka?: boolean;
  readonly at?: string;
  readonly json?: boolean;
};

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** A start that was called off has stopped what it began, and is no fault. */
const unlessCalledOff =
  (signal: AbortSignal) =>
  (fault: unknown): undefined => {
    if (!signal.aborted) throw fault;
    log('the start was called off; everything is stopped');
  };

/** Starts a house and keeps it until it is told to leave; then everything is stopped in reverse order. */
const keepHouse = async ({ house: name, kafka = false, at, json }: Options): Promise<void> => {
  const signal = leaveOnSignal(log);
  const folder = join(foldersOf().houses, name);
  const house = await startHouse({
    house: name,
    kafka,
    log,
    signal,
    found: (databaseUrl) => found({ ...birthOf(name, folder, at), databaseUrl, house: name, folder, log }),
  }).catch(unlessCalledOff(signal));
  if (!house) return;
  try {
    if (name === 'demo') await tellDemo({ folder, runFile: house.runFile, log, signal });
    if (signal.aborted) return;
    const open = { ready: true, house: name, addresses: openly(house.addresses) };
    process.stdout.write(json ? `${JSON.stringify(open)}\n` : `${welcome(name, house.addresses).join('\n')}\n`);
    await aborted(signal);
  } finally {
    await house.stop();
    log('everything is stopped; the data stays');
  }
};

/** `connex up`: a house in the foreground. */
export const up: Registers = (program) => {
  program
    .command('up')
    .description('Starts a house and keeps it running until Ctrl-C; its data is there again at the next start.')
    .option(
      '--house <name>',
      'demo: ten told cases · wall: empty, for real work · any other: a story of your own',
      'demo',
    )
    .option('--kafka', 'with a real Kafka between log and projector')
    .option('--at <instant>', 'where the clock of a new story house stands')
    .option('--json', 'print the addresses as one line of JSON once the house is open')
    .action(keepHouse);
};
