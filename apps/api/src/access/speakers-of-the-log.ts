import { createHash } from 'node:crypto';
import { peopleMind, roleOfToken, type Person } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import type { Speakers } from './speaker.js';

type Remembered = { readonly person: Person; readonly revision: number };

const kind = 'person-';
const nobody: Remembered = { person: peopleMind.initial, revision: 0 };

/** A small memory: at most `capacity` things, the longest untouched is forgotten first. */
const memoryOf = <T>(capacity: number) => {
  const held = new Map<string, T>();
  return {
    get: (key: string): T | undefined => held.get(key),
    keep(key: string, value: T): void {
      held.delete(key);
      held.set(key, value);
      const oldest = held.size > capacity ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
  };
};

/**
 * Looks every token up in the log, each time: what was revoked a moment ago is not let in. Only what cannot change is
 * remembered: whose a token is, and a person's stream up to a revision. At most `capacity` of each.
 */
export const speakersOfTheLog = (log: Pick<EventLog, 'look' | 'holderOf'>, capacity = 5_000): Speakers => {
  const holders = memoryOf<string>(capacity);
  const people = memoryOf<Remembered>(capacity);

  const holderOf = async (sha256: string): Promise<string | undefined> => {
    const holder = holders.get(sha256) ?? (await log.holderOf(`token:${sha256}`));
    if (!holder?.startsWith(kind)) return undefined;
    holders.keep(sha256, holder);
    return holder;
  };

  const glance = async (stream: string) => {
    const known = people.get(stream) ?? nobody;
    const { reading, streams } = await log.look([{ stream, after: known.revision }]);
    const told = { person: known.person, revision: known.revision };
    for (const event of streams[0]?.events ?? []) {
      told.person = peopleMind.evolve(told.person, event);
      told.revision = event.revision;
    }
    if (told.revision > known.revision) people.keep(stream, told);
    return { person: told.person, now: reading.now };
  };

  return {
    async of(token) {
      const sha256 = printOf(token);
      const stream = await holderOf(sha256);
      if (stream === undefined) return undefined;
      const { person, now } = await glance(stream);
      const role = roleOfToken(person, sha256, now);
      return role && { person: stream.slice(kind.length), role };
    },
    knows: (token) => holders.get(printOf(token)) !== undefined,
  };
};

const printOf = (token: string): string => createHash('sha256').update(token).digest('hex');
