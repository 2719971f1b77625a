import type { Task } from '@connex/read-models';
import type { Act } from '../../commands/language/acts.js';
import { byDue } from '../ball.js';

type Asker = { readonly person: string; readonly role: string };

/** Whether a task is for whoever asks: their desk's, nobody else's, and not one that they may not do. */
export const isFor = ({ roles, person, notFor }: Pick<Task, 'roles' | 'person' | 'notFor'>, asker: Asker): boolean =>
  roles.includes(asker.role) && (person === null || person === asker.person) && notFor !== asker.person;

const subjects: Readonly<Record<string, string>> = {
  RATE_CHECK: 'check',
  ANSWER_QUESTION: 'questionId',
  CLOSE_ESCALATION: 'escalationId',
};

/** What a task already knows of its act: which check, which question. */
export const knownBy = ({ task, subject }: Pick<Task, 'task' | 'subject'>): Readonly<Record<string, string>> => {
  const field = subjects[task];
  return field !== undefined && subject !== null ? { [field]: subject } : {};
};

/** The act that does a task; nothing when it cannot be done from here. */
export const actFor = (task: Pick<Task, 'task' | 'command' | 'subject'>, acts: readonly Act[]): Act | undefined =>
  task.task === 'DECIDE_PROPOSAL'
    ? acts.find(({ approvalId }) => approvalId === task.subject)
    : acts.find(({ command, purpose }) => command === task.command && purpose !== 'decide');

export type MainAct = { readonly act: Act; readonly task: Task };

/** The one act that is theirs to do next: that of the task which is due first. */
export const mainActOf = (tasks: readonly Task[], acts: readonly Act[], asker: Asker): MainAct | undefined =>
  tasks
    .filter((task) => isFor(task, asker))
    .toSorted(byDue)
    .flatMap((task) => {
      const act = actFor(task, acts);
      return act && act.refusal === undefined ? [{ act, task }] : [];
    })[0];
