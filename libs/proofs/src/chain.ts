import { createHash } from 'node:crypto';

/** An event as it was written: `data`, `internal` and `meta` are the very JSON texts that the log keeps. */
export type Body = {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** RFC 3339, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly data: string;
  readonly internal: string;
  readonly meta: string;
};

/** An event with its place and the two hashes that the log keeps beside it. `recordedAt` is RFC 3339. */
export type ChainedEvent = Body & {
  readonly position: number;
  readonly revision: number;
  readonly recordedAt: string;
  readonly bodyHash: Uint8Array;
  readonly chainHash: Uint8Array;
};

/** Raised when the encoding changes; the old one stays readable. */
const format = 'connex.event.1';
const linkTag = Uint8Array.of(1);

/** What the first event of a stream is linked to. */
export const noLink: Uint8Array = new Uint8Array(32);

const lengthOf = (field: string): Buffer => {
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32BE(Buffer.byteLength(field, 'utf8'));
  return length;
};

/** SHA-256 over the fields, each behind its length in bytes, so that no two events share an encoding. */
export const bodyHash = (body: Body): Buffer => {
  const { stream, id, type, schemaVersion, occurredAt, data, internal, meta } = body;
  const hash = createHash('sha256');
  for (const field of [format, stream, id, type, String(schemaVersion), occurredAt, data, internal, meta])
    hash.update(lengthOf(field)).update(field, 'utf8');
  return hash.digest();
};

type Place = { readonly revision: number; readonly recordedAt: string };

/** A stream's link at a revision: over the link before, the place and the body. The log's database makes the same. */
export const link = (previous: Uint8Array, { revision, recordedAt }: Place, body: Uint8Array): Buffer => {
  const place = Buffer.alloc(16);
  place.writeBigInt64BE(BigInt(revision), 0);
  place.writeBigInt64BE(BigInt(Date.parse(recordedAt)) * 1_000n, 8);
  return createHash('sha256').update(linkTag).update(previous).update(place).update(body).digest();
};

/** What is wrong with a chain, and where first. */
export type Broken = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  /** `order`: positions or revisions jump · `body`: what was written differs · `link`: the chain does not hold. */
  readonly what: 'order' | 'body' | 'link';
};

type Last = { readonly revision: number; readonly position: number; readonly chainHash: Uint8Array };

/**
 * Reads a log in the order of its positions, part by part, and remembers the last link of every stream. Positions have no
 * gaps but where an epoch began: `epochs` are the first positions of each.
 */
export const chainVerifier = (epochs: readonly number[] = [1]) => {
  const streams = new Map<string, Last>();
  const begins = new Set(epochs);
  let position = 0;

  const faultOf = (event: ChainedEvent): Broken['what'] | undefined => {
    const last = streams.get(event.stream) ?? { revision: 0, position: 0, chainHash: noLink };
    const follows = event.position === position + 1 || (event.position > position && begins.has(event.position));
    if (!follows || event.revision !== last.revision + 1) return 'order';
    const body = bodyHash(event);
    if (!body.equals(event.bodyHash)) return 'body';
    return link(last.chainHash, event, body).equals(event.chainHash) ? undefined : 'link';
  };

  return {
    /** The first event at which a chain is broken; nothing when all hold. */
    verify(events: readonly ChainedEvent[]): Broken | undefined {
      for (const event of events) {
        const what = faultOf(event);
        if (what) return { position: event.position, stream: event.stream, revision: event.revision, what };
        streams.set(event.stream, { revision: event.revision, position: event.position, chainHash: event.chainHash });
        position = event.position;
      }
      return undefined;
    },
    /** The last link of each stream so far, to compare with what the log says of its streams. */
    ends: (): ReadonlyMap<string, Last> => streams,
  };
};

/** Verifies a whole log at once. */
export const verifyChain = (events: readonly ChainedEvent[]): Broken | undefined => chainVerifier().verify(events);
