import type { Command } from 'commander';
import { doorOf } from '../door/door-of.js';
import { deciding, decideOpen, type Reasons } from '../proposals/decide.js';
import { asking, printReceipt, type Asking } from '../terminal/print.js';
import { doCommand, propose, type Doing } from './do.js';
import { findCase } from './find-case.js';

type Spoken = Asking & {
  readonly data?: string;
  readonly at?: string;
  readonly late?: string;
};

/** `connex cases do|propose|decide`: the next step of a case, its fields asked for one by one or given as JSON. */
export const registerSpeaking = (family: Command): void => {
  speaking(family.command('do <command> [nickname]'))
    .description('Speaks a command; its fields are asked for one by one, or given as JSON.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      printReceipt(options.json, await doCommand({ ...(await doing(nickname, options)), command })),
    );

  speaking(family.command('propose <command> [nickname]'))
    .description('Proposes a decision; somebody else takes it.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      printReceipt(options.json, await propose({ ...(await doing(nickname, options)), command })),
    );

  deciding(speaking(family.command('decide <nickname>')))
    .description('Takes the decision that lies open in a case, as it was proposed; only the reasons are asked for.')
    .action(async (nickname: string, options: Spoken & Reasons) => {
      const matter = await doing(nickname, options);
      const stream = matter.stream ?? nickname;
      printReceipt(options.json, await decideOpen({ ...matter, stream, about: nickname }, options));
    });
};

const speaking = (command: Command) =>
  asking(command)
    .option('--data <json>', 'the fields as JSON; those that are missing are asked for at a terminal')
    .option('--at <instant>', 'when it happened, if earlier than now (RFC 3339)')
    .option('--late <reason>', 'why it is entered more than two working days after it happened');

const doing = async (nickname: string | undefined, options: Spoken): Promise<Omit<Doing, 'command'>> => {
  const door = doorOf(options.as);
  return {
    door,
    stream: nickname === undefined ? undefined : await findCase(door, nickname),
    given: fields(options.data),
    ...(options.at !== undefined && { occurredAt: options.at }),
    ...(options.late !== undefined && { lateReason: options.late }),
  };
};

const fields = (json: string | undefined): Record<string, unknown> => {
  try {
    return JSON.parse(json ?? '{}') as Record<string, unknown>;
  } catch {
    throw new Error('--data is not JSON.');
  }
};
