import type { Command } from 'commander';
import { connexProgram } from '../program.js';

const commandsIn = (family: Command): readonly Command[] => family.commands.flatMap((one) => [one, ...commandsIn(one)]);
const helpOf = (command: Command) => command.createHelp().visibleOptions(command);
const knows = (command: Command, flags: string) => helpOf(command).some((option) => option.flags === flags);
const nameOf = (command: Command): string =>
  command.parent?.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

describe('a command of the terminal', () => {
  const all = commandsIn(connexProgram());

  it('that lets somebody say who asks answers programs, too', () => {
    const asked = all.filter((command) => knows(command, '--as <person>'));
    expect(asked.map(nameOf)).toEqual(
      expect.arrayContaining(['board', 'as-of', 'since', 'what-if', 'calendar zones', 'clock ledger', 'cases list']),
    );
    expect(asked.filter((command) => !knows(command, '--json')).map(nameOf)).toEqual([]);
  });
});
