import type { Actor, Drafted, Refusal } from '@connex/domain';
import type { Receipt } from '../event-log.js';

/** A command as it is spoken at the desk. `commandId` is the speaker's own; instants are RFC 3339. */
export type Speech = {
  readonly commandId: string;
  readonly type: string;
  readonly by: Actor;
  readonly data: unknown;
  /** Nothing for a command that opens a stream. */
  readonly stream?: string;
  readonly occurredAt?: string;
  readonly lateReason?: string;
  readonly expectedRevision?: number;
};

export type Misspelling = { readonly path: string; readonly message: string };

/** The ways in which the desk answers. Faults (a lost database) are thrown. */
export type Outcome =
  | { readonly kind: 'done'; readonly receipt: Receipt }
  /** Not a sentence of our language. */
  | { readonly kind: 'misspoken'; readonly errors: readonly Misspelling[] }
  /** A rule said no. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The word is not this role's to speak. */
  | { readonly kind: 'forbidden' }
  /** No such stream, or none that the speaker may see. */
  | { readonly kind: 'not-there' }
  /** The same command id was used for something else. */
  | { readonly kind: 'reused' }
  /** Somebody else was first, three times over; or the stream is not at the revision that the speaker expects. */
  | { readonly kind: 'lost'; readonly revision: number }
  /** An alarm that is not due yet, or that no longer stands. */
  | { readonly kind: 'unsaid'; readonly unsaid: 'not-yet' | 'overtaken' };

/** What a speech would be answered: its facts in their order, after a revision; or what every speech may be answered. */
export type Rehearsal =
  | Outcome
  | {
      readonly kind: 'rehearsed';
      readonly stream: string;
      readonly revision: number;
      readonly events: readonly Drafted[];
    };
