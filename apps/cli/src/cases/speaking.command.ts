import type { Command } from 'commander';
import type { CommandReceipt } from '../door/door-client.js';
import { decideProposal, doCommand, propose, type Doing } from './do.js';
import { doorOf } from '../door/door-of.js';
import { findCase } from './find-case.js';
import { openProposal } from './open-proposal.js';

type Spoken = {
  readonly as?: string;
  readonly data?: string;
  readonly at?: string;
  readonly late?: string;
  readonly json?: boolean;
};

/** `connex cases do|propose|decide`: the next step of a case, its fields asked for one by one or given as JSON. */
export const registerSpeaking = (family: Command): void => {
  speaking(family.command('do <command> [nickname]'))
    .description('Speaks a command; its fields are asked for one by one, or given as JSON.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      said(options, await doCommand({ ...(await doing(nickname, options)), command })),
    );

  speaking(family.command('propose <command> [nickname]'))
    .description('Proposes a decision; somebody else takes it.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      said(options, await propose({ ...(await doing(nickname, options)), command })),
    );

  speaking(family.command('decide <nickname>'))
    .description('Takes the decision that lies open in a case, as it was proposed; only the reasons are asked for.')
    .action(async (nickname: string, options: Spoken) => {
      const about = await doing(nickname, options);
      said(options, await decideProposal(about, await openProposal(about.door, about.stream ?? '')));
    });
};

const speaking = (command: Command) =>
  command
    .option('--as <person>', 'who speaks')
    .option('--data <json>', 'the fields as JSON; those that are missing are asked for at a terminal')
    .option('--at <instant>', 'when it happened, if earlier than now (RFC 3339)')
    .option('--late <reason>', 'why it is entered more than two working days after it happened')
    .option('--json', 'print the receipt as JSON');

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

const said = ({ json }: Spoken, receipt: CommandReceipt) => {
  if (json) process.stdout.write(`${JSON.stringify(receipt, null, 2)}\n`);
  else
    for (const { revision, type } of receipt.events) process.stdout.write(`${String(revision).padStart(4)}  ${type}\n`);
};
