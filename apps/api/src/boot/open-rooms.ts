import { openPool, secretly, type EventLog } from '@connex/event-log';
import type pg from 'pg';
import type { PeopleOfTheLog } from '../access/people-of-the-log.js';
import type { Config } from '../config/environment.js';
import { draftsIn } from '../drafts/drafts.js';
import { codeStore } from '../guests/code-store.js';
import { colleaguesOf } from '../guests/colleagues.js';
import { guestsOf } from '../guests/guests.js';
import { invitationsOf } from '../guests/invitations.js';
import { owedReceipts } from '../guests/owed-receipts.js';
import { receiptsOf } from '../guests/receipts.js';
import { keepDoing } from '../keep-doing.js';
import { openPost } from '../mail/post.js';
import type { Rooms } from '../rooms.js';
import { savedViewsIn } from '../saved-views/saved-views.js';
import { sessionLimits, sessionStore, type SessionLimits } from '../sessions/session-store.js';
import { sessionsOf, type Sessions } from '../sessions/sessions.js';
import { takeIn } from '../sessions/take.js';
import { errandStore } from '../sign-in/errand-store.js';
import { openProvider } from '../sign-in/provider.js';
import { signInOf } from '../sign-in/sign-in.js';
import type { HouseLog } from './house-log.js';

type Ground = {
  readonly config: Pick<Config, 'databaseUrl' | 'salt' | 'rooms'>;
  readonly log: Pick<EventLog, 'holderOf' | 'look'>;
  readonly people: PeopleOfTheLog;
  readonly houseLog: HouseLog;
  readonly limits?: SessionLimits;
};

const mostConnections = 8;

/** How often receipts that are owed are tried again, and what has ended (sessions, codes, old drafts) is taken away. */
const every = { owedReceipt: 60_000, ended: 600_000 };

const hiddenBy =
  ({ salt }: Ground['config']) =>
  (text: string): string =>
    secretly(salt, text);

/** How officials come in, where mail can be sent. */
const guestRooms = ({ config, log, people, houseLog }: Ground, pool: pg.Pool, sessions: Sessions) => {
  const { mail, portal } = config.rooms;
  if (!mail) return undefined;
  const post = openPost(mail);
  const hidden = hiddenBy(config);
  const shared = { log, people, post, portal, take: takeIn(pool, hidden) };
  const guests = guestsOf({ ...shared, sessions, houseLog, secretly: hidden, codes: codeStore(pool) });
  const receipts = receiptsOf({ ...shared, houseLog, owed: owedReceipts(pool) });
  const receipting = keepDoing(every.owedReceipt, receipts.again, houseLog);
  return { post, guests, invitations: invitationsOf(shared), receipts, receipting };
};

/** How staff come in, where there is a provider. */
const staffRoom = ({ config }: Ground, pool: pg.Pool, sessions: Sessions): Pick<Rooms, 'signIn'> => {
  const { oidc, origin } = config.rooms;
  if (!oidc) return {};
  const endedUri = `${origin}/sign-in/ended`;
  const provider = openProvider({ ...oidc, redirectUri: `${origin}/sign-in/back`, endedUri });
  return { signIn: signInOf({ provider, sessions, take: takeIn(pool, hiddenBy(config)), errands: errandStore(pool) }) };
};

/** Opens the rooms in which people are received; each that its settings allow. `close` waits for mails under way. */
export const openRooms = (ground: Ground) => {
  const { config, people, houseLog, limits = sessionLimits } = ground;
  const { origin, consoleFolder } = config.rooms;
  const pool = openPool({ databaseUrl: config.databaseUrl, role: 'api' }, 'rooms', mostConnections);
  const store = sessionStore(pool, limits);
  const sessions = sessionsOf({ store, people, limits, secretly: hiddenBy(config) });
  const forGuests = guestRooms(ground, pool, sessions);
  const ending = keepDoing(every.ended, store.sweep, houseLog);

  const rooms: Rooms = {
    origin,
    sessions,
    colleagues: colleaguesOf(ground),
    drafts: draftsIn(pool),
    savedViews: savedViewsIn(pool),
    ...(consoleFolder === undefined ? {} : { consoleFolder }),
    ...staffRoom(ground, pool, sessions),
    ...(forGuests && {
      guests: forGuests.guests,
      invitations: forGuests.invitations,
      receipts: forGuests.receipts,
    }),
  };
  return {
    rooms,
    async close(): Promise<void> {
      await Promise.all([ending.stop(), forGuests?.receipting.stop()]);
      await Promise.all([forGuests?.guests.close(), forGuests?.receipts.close()]);
      forGuests?.post.close();
      await pool.end();
    },
  };
};
