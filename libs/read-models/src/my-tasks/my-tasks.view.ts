import { z } from 'zod';
import { At, Ball, country, nickname, Stage, Stream, track } from '../case-row.fields.js';

/** Where the case stands that a task is about; a task about a person or a country is about no case. */
const standing = {
  stream: Stream.meta({ description: 'The stream that it is about: of a case, a person or a country.' }),
  nickname: nickname.nullable(),
  country: country.nullable(),
  stage: Stage.nullable(),
  ball: Ball.nullable(),
  track: track.nullable(),
};

/** One row a task, by `<stream>.<taskId>`: one fact opened it, another will close it (ruling 30). */
export const Task = z
  .object({
    ...standing,
    taskId: z.string(),
    task: z.string().meta({ description: 'The kind of task, e.g. ACKNOWLEDGE_REQUEST.' }),
    means: z.string().meta({ description: 'What is to be done, in words.' }),
    command: z.string().meta({ description: 'The command that does it.' }),
    subject: z.string().nullable().meta({ description: 'The question, check, approval or escalation it is about.' }),
    roles: z.array(z.string()).meta({ description: 'The desks whose task it is.' }),
    person: z.string().nullable().meta({ description: 'The person assigned to it; nobody: the whole desk.' }),
    notFor: z.string().nullable().meta({ description: 'Who may not do it: nobody decides on their own proposal.' }),
    openedAt: At,
    openedBy: z.object({ type: z.string(), revision: z.int().positive() }),
    dueAt: At.nullable(),
    clockId: z.string().nullable(),
    breached: z.boolean(),
  })
  .meta({ id: 'Task', description: 'What is to be done, by whom, and by when.' });

export type Task = Readonly<z.infer<typeof Task>>;
