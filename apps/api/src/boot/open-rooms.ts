import { openPool, secretly, type EventLog } from '@connex/event-log';
import type { PeopleOfTheLog } from '../access/people-of-the-log.js';
import type { Config } from '../config/environment.js';
import { draftsIn } from '../drafts/drafts.js';
import { codeStore } from '../guests/code-store.js';
import { guestsOf } from '../guests/guests.js';
import { invitationsOf } from '../guests/invitations.js';
import { openPost } from '../mail/post.js';
import type { Rooms } from '../rooms.js';
import { savedViewsIn } from '../saved-views/saved-views.js';
import { keepEnding } from '../sessions/keep-ending.js';
import { sessionLimits, sessionStore, type SessionLimits } from '../sessions/session-store.js';
import { sessionsOf } from '../sessions/sessions.js';
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

/** Opens the rooms in which people are received; each that its settings allow. `close` waits for mails under way. */
export const openRooms = ({ config, log, people, houseLog, limits = sessionLimits }: Ground) => {
  const { origin, portal, oidc, mail, consoleFolder } = config.rooms;
  const pool = openPool({ databaseUrl: config.databaseUrl, role: 'api' }, 'rooms', mostConnections);
  const hidden = (text: string) => secretly(config.salt, text);
  const store = sessionStore(pool, limits);
  const sessions = sessionsOf({ store, people, limits, secretly: hidden });
  const take = takeIn(pool);
  const provider = oidc && openProvider({ ...oidc, redirectUri: `${origin}/sign-in/back` });
  const post = mail && openPost(mail);
  const shared = { log, people, take, portal };
  const guests = post && guestsOf({ ...shared, post, sessions, houseLog, secretly: hidden, codes: codeStore(pool) });
  const ending = keepEnding(store, houseLog);

  const rooms: Rooms = {
    origin,
    sessions,
    drafts: draftsIn(pool),
    savedViews: savedViewsIn(pool),
    ...(consoleFolder === undefined ? {} : { consoleFolder }),
    ...(provider && { signIn: signInOf({ provider, sessions, take, errands: errandStore(pool) }) }),
    ...(guests && { guests }),
    ...(post && { invitations: invitationsOf({ ...shared, post }) }),
  };
  return {
    rooms,
    async close(): Promise<void> {
      ending.stop();
      await guests?.close();
      post?.close();
      await pool.end();
    },
  };
};
