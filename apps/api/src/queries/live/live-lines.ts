import { problem } from '../../problems/problem.js';
import type { Limits } from '../../limits.js';
import type { Speaker, Speakers } from '../../access/speaker.js';
import type { HouseLog } from '../../boot/house-log.js';
import type { LiveFeed } from './live-feed.js';
import { tellLive, type Line } from './live-line.js';

type Standing = { readonly line: Line; readonly token: string };

/**
 * The live lines of this process: so many at all, so many for one person. Every few seconds each is kept warm, and its
 * token is looked up again, so that whoever loses their role loses their line.
 */
export const liveLines = (feed: LiveFeed, speakers: Speakers, limits: Limits, log: HouseLog) => {
  const open = new Set<Standing>();
  const ofPerson = (person: string) => [...open].filter(({ line }) => line.speaker.person === person).length;

  const heartbeat = setInterval(() => {
    for (const { line, token } of open) {
      if (!line.response.writableNeedDrain) line.response.write(': still here\n\n');
      void isStill(line.speaker, token).then((still) => still || line.response.end());
    }
  }, limits.heartbeatMillis).unref();

  /** A log that does not answer is no reason to send anybody away; the next beat asks again. */
  const isStill = ({ person, role }: Speaker, token: string): Promise<boolean> =>
    speakers.of(token).then(
      (now) => now?.person === person && now.role === role,
      () => true,
    );

  return {
    count: () => open.size,

    admit({ person }: Speaker): void {
      if (open.size >= limits.liveClients) throw problem('BUSY', { retryAfter: 5 });
      if (ofPerson(person) >= limits.liveClientsPerPerson) throw problem('TOO_MANY', { retryAfter: 5 });
    },

    /** Ends when the line does. */
    async tell(line: Line, token: string): Promise<void> {
      const standing = { line, token };
      open.add(standing);
      try {
        await tellLive(feed, line, limits);
      } catch (fault) {
        log.fault(fault);
      } finally {
        open.delete(standing);
        line.response.end();
      }
    },

    /** Ends every line; the clients come back to another process, or to this one when it runs again. */
    close(): void {
      clearInterval(heartbeat);
      for (const { line } of open) line.response.end();
    },
  };
};

export type LiveLines = ReturnType<typeof liveLines>;
