import { createHash } from 'node:crypto';
import { roleOfToken } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { personKind, type PeopleOfTheLog } from './people-of-the-log.js';
import { memoryOf } from './small-memory.js';
import type { Speakers } from './speaker.js';

/**
 * Looks every token up in the log, each time: what was revoked a moment ago is not let in. Only what cannot change is
 * remembered: whose a token is. At most `capacity` of them.
 */
export const speakersOfTheLog = (
  log: Pick<EventLog, 'holderOf'>,
  people: PeopleOfTheLog,
  capacity = 5_000,
): Speakers => {
  const holders = memoryOf<string>(capacity);

  const holderOf = async (sha256: string): Promise<string | undefined> => {
    const holder = holders.get(sha256) ?? (await log.holderOf(`token:${sha256}`));
    if (!holder?.startsWith(personKind)) return undefined;
    holders.keep(sha256, holder);
    return holder;
  };

  return {
    async of(token) {
      const sha256 = printOf(token);
      const stream = await holderOf(sha256);
      if (stream === undefined) return undefined;
      const { person, now } = await people.glance(stream);
      const role = roleOfToken(person, sha256, now);
      return role && { person: stream.slice(personKind.length), role };
    },
    knows: (token) => holders.get(printOf(token)) !== undefined,
  };
};

const printOf = (token: string): string => createHash('sha256').update(token).digest('hex');
