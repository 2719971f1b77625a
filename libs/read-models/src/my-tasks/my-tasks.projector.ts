import { evolveCase, isOver, newCase, type SupportCase } from '@connex/domain';
import { colleagueIn, openClocks, standingOf } from '../case-fold.js';
import { joined } from '../joined.js';
import type { Fold } from '../projector.js';
import { Task } from './my-tasks.view.js';
import { tasksAfter, type OpenTask } from './open-tasks.js';
import type { TaskRule } from './task-rule.js';
import { taskRules } from './task-rules.js';

type Known = { readonly supportCase: SupportCase; readonly open: readonly OpenTask[] };

const rules: ReadonlyMap<string, TaskRule> = new Map(taskRules.map((rule) => [rule.task, rule]));

/** What is to be done, by whom, and by when. A task is a fact that waits for another fact (ruling 30). */
export const myTasksProjector: Fold<Task, Known> = {
  kind: 'fold',
  view: 'my-tasks',
  version: 4,
  means: 'What is to be done, by whom, and by when.',
  about: ['case', 'person', 'country', 'calendar', 'policy'],
  row: Task,
  initial: { supportCase: newCase, open: [] },

  evolve({ supportCase, open }, event) {
    const tasks = tasksAfter(open, event);
    if (!isCase(event.stream)) return { supportCase, open: tasks };
    const next = evolveCase(supportCase, event);
    return { supportCase: next, open: isOver(next) ? tasks.filter(({ rule }) => rules.get(rule)?.outlives) : tasks };
  },

  show({ supportCase, open }, stream) {
    const standing = isCase(stream) ? standingOf(supportCase, stream) : ofNoCase(stream);
    const rowOf = (task: OpenTask) =>
      joined(standing, toldTask(task), dueOf(task, supportCase), personFor(task, supportCase));
    return Object.fromEntries(open.map((task) => [`${stream}.${idOf(task)}`, rowOf(task)]));
  },
};

const isCase = (stream: string) => stream.startsWith('case-');

/** Outside cases, only what was proposed about a person, a country, a calendar or the policy waits for somebody. */
const ofNoCase = (stream: string) => ({
  stream,
  nickname: null,
  country: null,
  stage: null,
  ball: null,
  track: null,
});

const idOf = ({ rule, subject }: OpenTask) => (subject === null ? rule : `${rule}-${subject}`);

const toldTask = (task: OpenTask) => ({
  taskId: idOf(task),
  task: task.rule,
  means: rules.get(task.rule)?.means ?? task.rule,
  command: task.command,
  subject: task.subject,
  roles: [...task.roles],
  notFor: task.notFor,
  openedAt: task.openedAt,
  openedBy: task.openedBy,
});

/** Its own due instant, or that of the clock that counts for it; a clock that counts for one question names it. */
const dueOf = ({ rule, subject, dueAt }: OpenTask, supportCase: SupportCase) => {
  const clock = openClocks(supportCase).findLast(
    (one) => one.clock === rules.get(rule)?.clock && (one.instance === undefined || one.instance === subject),
  );
  return {
    dueAt: dueAt ?? clock?.dueAt ?? null,
    clockId: clock?.clockId ?? null,
    breached: clock?.breachedAt !== undefined,
  };
};

const personFor = ({ roles, notFor }: OpenTask, supportCase: SupportCase) => {
  const people = roles.map((role) => colleagueIn(supportCase, role));
  return { person: people.find((person) => person !== null && person !== notFor) ?? null };
};
