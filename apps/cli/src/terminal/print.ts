import type { Command } from 'commander';
import type { CommandReceipt } from '../door/door-client.js';

export type Asking = { readonly as?: string; readonly json?: boolean };

/** The option of every command that answers a program, too. */
export const inJson = (command: Command, how = 'as JSON'): Command => command.option('--json', how);

/** The options of every command that asks a house something. */
export const asking = (command: Command, whose = 'who speaks', how?: string): Command =>
  inJson(command.option('--as <person>', whose), how);

/** Prints an answer: its lines for a person, or the whole of it as JSON. */
export const print = (json: boolean | undefined, answer: object, lines: readonly string[]): void =>
  void process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${lines.join('\n')}\n`);

/** Prints what was recorded: a line for each event, with its revision. */
export const printReceipt = (json: boolean | undefined, receipt: CommandReceipt): void =>
  print(
    json,
    receipt,
    receipt.events.map(({ revision, type }) => `${String(revision).padStart(4)}  ${type}`),
  );

/** Hours and minutes, as in a ledger: `26:30`. */
export const spelt = (seconds: number): string =>
  `${String(Math.floor(seconds / 3_600)).padStart(5)}:${String(Math.floor((seconds % 3_600) / 60)).padStart(2, '0')}`;
