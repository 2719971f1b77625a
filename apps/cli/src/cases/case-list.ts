import type { DoorClient } from '../door/door-client.js';
import { everyRow } from '../door/every-row.js';
import { inBerlin } from './show.js';

export type Overview = {
  readonly nickname: string;
  readonly stage: string;
  readonly ball: string;
  readonly track: string;
  readonly closed: boolean;
  readonly openedAt: string;
  readonly nextDue: { readonly clock: string; readonly title: string; readonly dueAt: string } | null;
  readonly openProposals: readonly { readonly command: string; readonly proposer: string }[];
};

/** Prints the cases that the speaker may see, one a line: where each stands, who must act, and by when. */
export const caseList = async (door: DoorClient, json: boolean): Promise<void> => {
  const { rows } = await everyRow(door, 'case-overview');
  if (json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);

  for (const row of rows) {
    const { nickname, stage, ball, nextDue, openProposals } = row.row as Overview;
    const due = nextDue ? `${nextDue.clock} ${inBerlin(nextDue.dueAt)}` : '–';
    const waiting = openProposals.map(({ command, proposer }) => `${command} proposed by ${proposer}`).join('; ');
    process.stdout.write(
      `${nickname.padEnd(18)} ${stage.padEnd(14)} ${ball.padEnd(11)} ${due.padEnd(32)} ${waiting}\n`,
    );
  }
  if (rows.length === 0) process.stdout.write('There is no case that you may see.\n');
};
