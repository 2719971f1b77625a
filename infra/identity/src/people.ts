import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const People = z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }));
export type LocalPerson = z.infer<typeof People>[number];

/** An id of a person is an id of the log. */
const personId = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
export const isPersonId = (text: unknown): text is string => typeof text === 'string' && personId.test(text);

/** The people whom the house has written down; nobody while there is no such file. */
export const peopleIn = async (file: string): Promise<readonly LocalPerson[]> => {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return People.parse(JSON.parse(text));
};
