import type { Drafts } from './drafts/drafts.js';
import type { Colleagues } from './guests/colleagues.js';
import type { Guests } from './guests/guests.js';
import type { Invitations } from './guests/invitations.js';
import type { Receipts } from './guests/receipts.js';
import type { SavedViews } from './saved-views/saved-views.js';
import type { Sessions } from './sessions/sessions.js';
import type { SignIn } from './sign-in/sign-in.js';

/** Where people are received: who they are, how they come in, and what they leave lying while they work. */
export type Rooms = {
  /** The address under which browsers know this api, without a slash at its end. */
  readonly origin: string;
  /** Where the built console lies; nothing is served without it. */
  readonly consoleFolder?: string;
  readonly sessions: Sessions;
  readonly drafts: Drafts;
  readonly savedViews: SavedViews;
  /** Absent in a house without an identity provider. */
  readonly signIn?: SignIn;
  /** Absent in a house that cannot send mail. */
  readonly guests?: Guests;
  readonly invitations?: Invitations;
  readonly colleagues?: Colleagues;
  readonly receipts?: Pick<Receipts, 'promise'>;
};
