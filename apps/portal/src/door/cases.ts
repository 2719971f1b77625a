import { z } from 'zod';
import { sure } from './door.js';
import type { Asker } from './drafts.js';

/** What the portal reads of a case; fields that are masked for this guest are not there. */
const CaseRow = z.object({
  stream: z.string(),
  nickname: z.string(),
  stage: z.string(),
  ball: z.string(),
  openedAt: z.string(),
  closed: z.boolean(),
  nextDue: z.object({ clock: z.string(), dueAt: z.string() }).nullish(),
  openQuestions: z
    .array(z.object({ questionId: z.string(), text: z.string().default(''), about: z.string().nullish() }))
    .default([]),
  staff: z.array(z.object({ role: z.string(), person: z.string().optional() })).default([]),
});
export type CaseRow = z.infer<typeof CaseRow>;

const TaskRow = z.object({
  stream: z.string(),
  task: z.string(),
  subject: z.string().nullish(),
  roles: z.array(z.string()),
  dueAt: z.string().nullish(),
});
export type TaskRow = z.infer<typeof TaskRow>;

const Happening = z.object({
  revision: z.number(),
  type: z.string(),
  at: z.string(),
  who: z.object({ person: z.string().optional(), role: z.string().optional() }).optional(),
  facts: z.record(z.string(), z.record(z.string(), z.unknown()).optional()).default({}),
});
export type Happening = z.infer<typeof Happening>;

const listOf = <R extends z.ZodType>(row: R) =>
  z.object({ houseNow: z.string(), rows: z.array(z.object({ row })), cursor: z.string().optional() });

/** One case alone; with `from`, as it is after that revision, so that people see what they just did. */
export type Which = { readonly stream?: string; readonly from?: string };

const asQuery = ({ stream, from }: Which): string =>
  (stream === undefined ? '' : `&stream=${encodeURIComponent(stream)}`) + (from === undefined ? '' : `&from=${from}`);

/** What can be the name of a case; another address leads nowhere. */
export const isCase = (stream: string): boolean => /^case-[\w-]{1,100}$/.test(stream);

/** The cases that the guest may see, and the time of the house when it was read. */
export const casesOf = async ({ door, session }: Asker, which: Which = {}) => {
  const path = `/api/v1/views/case-overview?limit=100${asQuery(which)}`;
  const { houseNow, rows } = sure(await door.ask(path, listOf(CaseRow), { session }));
  return { houseNow, cases: rows.map(({ row }) => row) };
};

const Names = z.object({ names: z.record(z.string(), z.string()) });

/** How those who work on a case are called, by the handles under which the case knows them. */
export const namesIn = async ({ door, session }: Asker, stream: string): Promise<ReadonlyMap<string, string>> => {
  const answer = await door.ask(`/api/v1/guest/colleagues/${encodeURIComponent(stream)}`, Names, { session });
  return new Map(Object.entries(sure(answer).names));
};

/** What waits for the guest: tasks of a role that they have. */
export const tasksOf = async (
  { door, session }: Asker,
  roles: readonly string[],
  which: Which = {},
): Promise<readonly TaskRow[]> => {
  const path = `/api/v1/views/my-tasks?limit=500${asQuery(which)}`;
  const { rows } = sure(await door.ask(path, listOf(TaskRow), { session }));
  return rows.map(({ row }) => row).filter((task) => task.roles.some((role) => roles.includes(role)));
};

const mostPages = 8;

/** What happened in a case, oldest first. */
export const storyOf = async (
  { door, session }: Asker,
  stream: string,
  from?: string,
): Promise<readonly Happening[]> => {
  const told: Happening[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const after = cursor === undefined ? '' : `&cursor=${cursor}`;
    const path = `/api/v1/views/case-timeline?limit=500${asQuery({ stream, ...(from && { from }) })}${after}`;
    const list = sure(await door.ask(path, listOf(Happening), { session }));
    told.push(...list.rows.map(({ row }) => row));
    cursor = list.cursor;
    if (cursor === undefined) break;
  }
  return told.toSorted((one, other) => one.revision - other.revision);
};

/** What an event says of itself, by its own name. */
export const factOf = ({ type, facts }: Happening): Readonly<Record<string, unknown>> => facts[type] ?? {};
