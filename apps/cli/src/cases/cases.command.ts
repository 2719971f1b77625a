import type { Command } from 'commander';
import { words } from '@connex/domain';
import type { Registers } from '../command.js';
import { caseList } from './case-list.js';
import { doorOf } from '../door/door-of.js';
import { findCase } from './find-case.js';
import { nudge } from './nudge.js';
import { showCase } from './show-case.js';
import { asking, type Asking } from '../terminal/print.js';
import { registerSpeaking } from './speaking.command.js';

/** `connex cases …`: what a case manager does at a terminal all day. */
export const cases: Registers = (program) => {
  const family = program
    .command('cases')
    .description('Lists, shows and moves cases; every step goes through the door.');
  looking(family.command('list'), 'Lists the cases that you may see.').action(({ as, json }: Asking) =>
    caseList(doorOf(as), json === true),
  );
  looking(
    family.command('show <nickname>'),
    'Tells stage, ball, clocks and the timeline of a case, with who, why and on what basis.',
  ).action((nickname: string, { as, json }: Asking) => showCase(doorOf(as), nickname, json === true));
  family
    .command('words')
    .description('Lists the commands that may be spoken, by whom, and what they mean.')
    .action(sayWords);
  registerSpeaking(family);
  registerNudge(family);
};

const looking = (command: Command, means: string) => asking(command.description(means), 'whose eyes to see it with');

const sayWords = () => {
  for (const word of words)
    if (word.kind === 'command')
      process.stdout.write(`${word.name.padEnd(28)} ${word.by.join(', ').padEnd(30)} ${word.means}\n`);
};

const registerNudge = (family: Command) =>
  looking(family.command('nudge [nickname]'), 'Tells the workflow of a case, or of every open case, how things stand.')
    .option('--all', 'every open case')
    .action(async (nickname: string | undefined, { as, all, json }: Asking & { readonly all?: boolean }) => {
      if (!nickname && !all) throw new Error('Say which case, or --all.');
      await nudge(nickname ? await findCase(doorOf(as), nickname) : undefined, json === true);
    });
