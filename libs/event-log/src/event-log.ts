import type { Access, Alarm, Claim, Drafted, EventMeta, Recorded, Refusal } from '@connex/domain';
import type { HouseClock, Told } from '@connex/domain/lifecycle';

/** The state of the house's clock, as instants in RFC 3339; `gen` moves with every move of the clock. */
export type ClockReading = { readonly mode: 'wall' | 'story'; readonly now: string; readonly clock: HouseClock };

/** A drafted event, ready for the log: named, with what may leave the house beside what may not (ruling 26). */
export type Written = Drafted & {
  readonly id: string;
  readonly schemaVersion: number;
  readonly internal: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
};

/** One append: what was read, what follows from it, and the rows that must never lag behind it (rulings 15, 16). */
export type Append = {
  readonly commandId: string;
  /** SHA-256 (hex) over the speaker and the body of the command. */
  readonly fingerprint: string;
  readonly stream: string;
  readonly expectedRevision: number;
  /** Every other stream that the decision read, at the revision seen. */
  readonly reads: readonly { readonly stream: string; readonly revision: number }[];
  /** The clock's generation under which it was decided. */
  readonly gen: number;
  readonly events: readonly Written[];
  /** A refusal is stored under the command's id, too, so that the same question gets the same answer. */
  readonly refusal?: Refusal;
  readonly claims: readonly Claim[];
  readonly access: readonly Access[];
  /** The whole of what time now owes the stream. */
  readonly alarms: readonly Alarm[];
  readonly stage: string;
  readonly closed: boolean;
};

/** The answer to a command, the same each time it is asked. */
export type Receipt = {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly data: unknown;
  }[];
};

export type Appended =
  | { readonly status: 'appended'; readonly receipt: Receipt }
  | { readonly status: 'repeated'; readonly answer: Receipt | Refusal }
  /** The same id with another body, or from another speaker. */
  | { readonly status: 'reused' }
  /** Somebody else was first: the stream, a stream that was read, or the clock has moved. */
  | { readonly status: 'moved'; readonly what: 'stream' | 'read' | 'clock' }
  /** Another stream holds the name; `holder` is that stream. */
  | { readonly status: 'claimed'; readonly key: string; readonly holder: string };

/** What is new in some streams since the revisions one knows, read in one glance with the clock. */
export type Glimpse = {
  readonly reading: ClockReading;
  readonly streams: readonly {
    readonly stream: string;
    readonly revision: number;
    readonly events: readonly Recorded[];
  }[];
};

/** The single truth. Both twins, in Postgres and in memory, pass `event-log.contract.ts`. Faults are thrown. */
export type EventLog = {
  look(known: readonly { readonly stream: string; readonly after: number }[]): Promise<Glimpse>;
  append(append: Append): Promise<Appended>;
  /** The answer already given under a command id, if any. */
  answered(commandId: string, fingerprint: string): Promise<Receipt | Refusal | 'reused' | undefined>;
  /** Events in the order of their positions, from the first after `position`. No gaps, ever. */
  read(position: number, limit: number): Promise<readonly Recorded[]>;
  /** The highest position given out; 0 for an empty log. */
  head(): Promise<number>;
  /** Whether any of the grantees may see the stream. */
  maySee(stream: string, grantees: readonly string[]): Promise<boolean>;
  /** What a case's workflow is told, as things stand; nothing for a stream that does not exist. */
  told(stream: string): Promise<Told | undefined>;
  /** The streams that still wait for something: open cases, and whatever time owes something. */
  open(): Promise<readonly string[]>;
  holderOf(claim: string): Promise<string | undefined>;
  /** Whether the chain of a stream holds, recomputed from what is kept. */
  verified(stream: string): Promise<boolean>;
};
