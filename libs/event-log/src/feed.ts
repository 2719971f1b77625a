import type { Recorded } from '@connex/domain';
import type { ClientBase } from 'pg';

/** What may leave the house of an event: its envelope and its INTERNAL part (ruling 26). Instants are RFC 3339. */
export type Envelope = Omit<Recorded, 'data' | 'meta'> & { readonly internal: Readonly<Record<string, unknown>> };

type Named = {
  /** The name of its checkpoint and of its leadership: of all processes, one follows under a name at a time. */
  readonly name: string;
  /** The position after which it begins when no checkpoint is kept yet; 0 by default: the first event of all. */
  readonly from?: number;
  /** At most so many events in one call; 500 by default. */
  readonly batch?: number;
  /**
   * Whether a fault is the event's own, so that trying again cannot help: its stream is then parked and the others go on.
   * By default: inside Postgres whatever is not a fault of the connection or the server; outside only `PoisonedEvent`.
   */
  readonly isPoison?: (fault: unknown) => boolean;
};

/** The effect lies in Postgres: what is written by `transaction` and the checkpoint are one transaction (ruling 28). */
export type InsideFollower = Named & {
  readonly effect: 'inside';
  handle(events: readonly Recorded[], transaction: ClientBase): Promise<void>;
};

/** The effect lies elsewhere: effect first, checkpoint after, so that a repeat is possible and its receiver drops it. */
export type OutsideFollower = Named & {
  readonly effect: 'outside';
  handle(events: readonly Recorded[]): Promise<void>;
};

/** As `outside`, for a reader that may know envelopes only. */
export type EnvelopeFollower = Named & {
  readonly effect: 'envelope';
  handle(envelopes: readonly Envelope[]): Promise<void>;
};

export type Follower = InsideFollower | OutsideFollower | EnvelopeFollower;

/** How a follower stands, for its health page. */
export type FollowingState = {
  readonly name: string;
  /** False while another process follows under the same name, or while the connection is lost. */
  readonly leads: boolean;
  /** Its checkpoint: every event up to here has had its effect, or is parked. */
  readonly position: number;
  /** The highest position of the log that it knows of. */
  readonly head: number;
  /** Age of the oldest event without effect since the reader first knew of it, on the reader's own clock (ruling 14). */
  readonly lagSeconds: number;
  /** How many streams are parked under this name. */
  readonly parked: number;
  /** Why it is waiting to try again; absent when all is well. Carries no data of events. */
  readonly fault?: string;
};

export type Following = {
  state(): FollowingState;
  /** Ends after the batch in hand; its checkpoint is kept. */
  stop(): Promise<void>;
};

/** Events in order, in batches, to whoever follows: from the log itself (one machine) or from Kafka (many). */
export type EventFeed = {
  follow(follower: Follower): Following;
  /** Stops every follower and gives the connections back. */
  close(): Promise<void>;
};

/** Thrown by a handler that cannot take in this event, now or later. */
export class PoisonedEvent extends Error {
  override readonly name = 'PoisonedEvent';
}
