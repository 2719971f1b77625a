import type { Recorded } from '@connex/domain';
import type { Closing, Opening, TaskRule } from './task-rule.js';
import { taskRules } from './task-rules.js';

/** A task that one fact opened and none has closed. `subject` tells tasks of one kind apart. */
export type OpenTask = {
  readonly rule: string;
  readonly subject: string | null;
  readonly command: string;
  readonly roles: readonly string[];
  readonly notFor: string | null;
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly openedBy: { readonly type: string; readonly revision: number };
};

type Tells<Answer> = Readonly<Record<string, ((event: Recorded) => readonly Answer[]) | undefined>>;

const asked = <Answer>(table: object, event: Recorded): readonly Answer[] =>
  (Object.hasOwn(table, event.type) ? (table as Tells<Answer>)[event.type]?.(event) : undefined) ?? [];

/** The open tasks after an event: first what it closes goes, then what it opens comes. */
export const tasksAfter = (open: readonly OpenTask[], event: Recorded): readonly OpenTask[] =>
  taskRules.reduce<readonly OpenTask[]>((tasks, rule) => {
    const closing = asked<Closing>(rule.closes, event);
    const opening = asked<Opening>(rule.opens, event);
    if (closing.length === 0 && opening.length === 0) return tasks;
    const left = tasks.filter((task) => task.rule !== rule.task || !closing.some((one) => closes(one, task)));
    return [...left, ...opening.map((one) => opened(rule, one, event))];
  }, open);

const closes = ({ subject }: Closing, task: OpenTask) => subject === undefined || subject === task.subject;

const opened = (rule: TaskRule, opening: Opening, { type, revision, occurredAt }: Recorded): OpenTask => ({
  rule: rule.task,
  subject: opening.subject ?? null,
  command: opening.command ?? rule.command,
  roles: opening.roles ?? rule.roles,
  notFor: opening.notFor ?? null,
  dueAt: opening.dueAt ?? null,
  openedAt: occurredAt,
  openedBy: { type, revision },
});
