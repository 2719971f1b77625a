import type { SlaBoard, Task } from '@connex/read-models';
import { byDue } from '../case/ball.js';
import { isFor } from '../case/acts/main-act.js';

export type Asker = { readonly person: string; readonly role: string };

/** Whose a task is, seen by whoever asks: theirs by name, their desk's, or theirs but for a rule. */
export type TaskLine = {
  readonly key: string;
  readonly task: Task;
  readonly clock: SlaBoard | undefined;
  readonly isMine: boolean;
  /** Why they may not do it, though it is for their role. */
  readonly notMine: string | undefined;
};

/** The tasks of somebody, in three parts: theirs, those of their desk, and those that somebody else must do. */
export type MyTasks = {
  readonly mine: readonly TaskLine[];
  readonly desk: readonly TaskLine[];
  readonly notMine: readonly TaskLine[];
};

type Row<T> = { readonly key: string; readonly row: T };

const whyNot = ({ notFor, person }: Task, asker: Asker): string | undefined => {
  if (notFor === asker.person) return 'You proposed it: another pair of eyes decides (R-010)';
  return person !== null && person !== asker.person ? 'A colleague of your desk has it' : undefined;
};

/** What is to be done by somebody and their desk, by when it is due; a task without a date comes last. */
export const myTasks = (tasks: readonly Row<Task>[], clocks: readonly SlaBoard[], asker: Asker): MyTasks => {
  const lines = tasks
    .filter(({ row }) => row.roles.includes(asker.role))
    .map(({ key, row }) => ({
      key,
      task: row,
      clock: clocks.find(({ stream, clockId }) => stream === row.stream && clockId === row.clockId),
      isMine: row.person === asker.person,
      notMine: isFor(row, asker) ? undefined : whyNot(row, asker),
    }))
    .toSorted((one, other) => byDue(one.task, other.task));
  const open = lines.filter(({ notMine }) => notMine === undefined);
  return {
    mine: open.filter(({ isMine }) => isMine),
    desk: open.filter(({ isMine }) => !isMine),
    notMine: lines.filter(({ notMine }) => notMine !== undefined),
  };
};

/** What a task is about, as it is spoken of: a case by its nickname, a person or a country by its stream. */
export const nameOf = ({ nickname, stream }: Pick<Task, 'nickname' | 'stream'>): string =>
  nickname ?? stream.replace(/^(person|country)-/, '');

/** Where a task is done: its act, open beside the file of its case; what is about no case is decided among the tasks. */
export const wayTo = ({ nickname, stream, task, command, subject }: Task): string => {
  if (nickname === null) return `/app/tasks?decide=${encodeURIComponent(`${stream}.${subject ?? ''}`)}`;
  const base = `/app/cases/${encodeURIComponent(nickname)}`;
  if (task === 'DECIDE_PROPOSAL') return `${base}?do=${encodeURIComponent(`decide.${subject ?? ''}`)}`;
  return `${base}?do=${command}${subject === null ? '' : `&for=${encodeURIComponent(subject)}`}`;
};
