import type { Command } from 'commander';
import { words } from '@connex/domain';
import type { Registers } from '../command.js';
import { doorClient, type CommandReceipt } from '../door/door-client.js';
import { identify } from '../door/identity.js';
import { caseList } from './case-list.js';
import { decideProposal, doCommand, propose, type Doing } from './do.js';
import { findCase } from './find-case.js';
import { nudge } from './nudge.js';
import { openProposal } from './open-proposal.js';
import { showCase } from './show-case.js';

type Spoken = { as?: string; data?: string; at?: string; late?: string; json?: boolean };

/** `connex cases …`: what a case manager does at a terminal all day. */
export const cases: Registers = (program) => {
  const family = program
    .command('cases')
    .description('Lists, shows and moves cases; every step goes through the door.');
  const as = ['--as <person>', 'who speaks'] as const;

  family
    .command('list')
    .description('Lists the cases that you may see.')
    .option(...as)
    .option('--json', 'as JSON')
    .action(async ({ as, json }: Spoken) => caseList(doorOf(as), json === true));

  family
    .command('show <nickname>')
    .description('Tells stage, ball, clocks and the timeline of a case, with who, why and on what basis.')
    .option(...as)
    .option('--json', 'as JSON')
    .action(async (nickname: string, { as, json }: Spoken) => showCase(doorOf(as), nickname, json === true));

  family
    .command('words')
    .description('Lists the commands that may be spoken, by whom, and what they mean.')
    .action(() => {
      for (const word of words)
        if (word.kind === 'command')
          process.stdout.write(`${word.name.padEnd(28)} ${[...word.by].join(', ').padEnd(30)} ${word.means}\n`);
    });

  speaking(family.command('do <command> [nickname]'), as)
    .description('Speaks a command; its fields are asked for one by one, or given as JSON.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      said(options, await doCommand(await doing(command, nickname, options))),
    );

  speaking(family.command('propose <command> [nickname]'), as)
    .description('Proposes a decision; somebody else takes it.')
    .action(async (command: string, nickname: string | undefined, options: Spoken) =>
      said(options, await propose(await doing(command, nickname, options))),
    );

  speaking(family.command('decide <nickname>'), as)
    .description('Takes the decision that lies open in a case, as it was proposed; only the reasons are asked for.')
    .action(async (nickname: string, options: Spoken) => {
      const { command: _, ...rest } = await doing('', nickname, options);
      const proposal = await openProposal(rest.door, rest.stream ?? '');
      said(options, await decideProposal(rest, proposal));
    });

  family
    .command('nudge [nickname]')
    .description('Tells the workflow of a case, or of every open case, how things stand.')
    .option('--all', 'every open case')
    .option(...as)
    .option('--json', 'as JSON')
    .action(async (nickname: string | undefined, { as, all, json }: Spoken & { all?: boolean }) => {
      if (!nickname && !all) throw new Error('Say which case, or --all.');
      await nudge(nickname ? await findCase(doorOf(as), nickname) : undefined, json === true);
    });
};

const doorOf = (person: string | undefined) => {
  const { address, token } = identify(person);
  return doorClient(address, token);
};

const speaking = (command: Command, as: readonly [string, string]) =>
  command
    .option(...as)
    .option('--data <json>', 'the fields as JSON; those that are missing are asked for at a terminal')
    .option('--at <instant>', 'when it happened, if earlier than now (RFC 3339)')
    .option('--late <reason>', 'why it is entered more than two working days after it happened')
    .option('--json', 'print the receipt as JSON');

const doing = async (command: string, nickname: string | undefined, options: Spoken): Promise<Doing> => {
  const door = doorOf(options.as);
  return {
    door,
    command,
    stream: nickname === undefined ? undefined : await findCase(door, nickname),
    given: fields(options.data),
    ...(options.at === undefined ? {} : { occurredAt: options.at }),
    ...(options.late === undefined ? {} : { lateReason: options.late }),
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
