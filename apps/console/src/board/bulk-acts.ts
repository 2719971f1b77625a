import type { Role } from '@connex/domain';
import { isUncertain, sentenceOf } from '../door/answer.js';
import type { Door, Receipt } from '../door/door.js';
import { door } from '../door/house.js';

export type Chosen = { readonly stream: string; readonly nickname: string };

const assigners: ReadonlySet<Role> = new Set<Role>(['HEAD', 'DEPUTY']);
export const mayAssign = (role: Role): boolean => assigners.has(role);

/** What came of one case: done, or why not. */
export type Outcome = Chosen & { readonly receipt?: Receipt; readonly problem?: string };

/**
 * Says the same command to many cases, one after the other, each by itself: one that is refused stops no other. Each keeps
 * its id, so that whoever tries again where nobody knows what came of it does nothing twice.
 */
export const sayToAll = (command: string, data: unknown, { speak }: Pick<Door, 'speak'> = door) => {
  const ids = new Map<string, string>();
  const done = new Map<string, Outcome>();
  const sayTo = async ({ stream, nickname }: Chosen): Promise<Outcome> => {
    const commandId = ids.get(stream) ?? crypto.randomUUID();
    ids.set(stream, commandId);
    const answer = await speak(command, { commandId, stream, data });
    if (answer.ok) return { stream, nickname, receipt: answer.body };
    if (!isUncertain(answer.problem)) ids.delete(stream);
    return { stream, nickname, problem: sentenceOf(answer.problem) };
  };
  return async (cases: readonly Chosen[]): Promise<readonly Outcome[]> => {
    for (const one of cases) {
      if (done.get(one.stream)?.receipt) continue;
      done.set(one.stream, await sayTo(one));
    }
    return [...done.values()];
  };
};

/** `Fern, Gingko and 3 more` */
export const namesOf = (cases: readonly Chosen[]): string => {
  const names = cases.map(({ nickname }) => nickname);
  if (names.length < 5) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
};
