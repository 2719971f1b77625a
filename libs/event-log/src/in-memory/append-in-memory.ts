import type { Append, Appended, Receipt } from '../event-log.js';
import { asStored, houseNow, instant, keep, wakeAll, type HouseInMemory, type Standing } from './house-in-memory.js';

const revisionOf = (house: HouseInMemory, stream: string) => house.streams.get(stream)?.revision ?? 0;

/** The answer that was given under this id before, if it still binds (ruling 17). */
const answeredBefore = (house: HouseInMemory, { commandId, fingerprint }: Append): Appended | undefined => {
  const stored = house.commands.get(commandId);
  if (!stored) return undefined;
  if (stored.fingerprint === fingerprint) return { status: 'repeated', answer: stored.answer };
  return 'refused' in stored.answer ? undefined : { status: 'reused' };
};

/** What has moved since it was read (ruling 15); the clock first, for a retry on its account costs nothing. */
const movedSince = (house: HouseInMemory, append: Append): Appended | undefined => {
  if (append.gen !== house.clock.gen) return { status: 'moved', what: 'clock' };
  if (append.expectedRevision !== revisionOf(house, append.stream)) return { status: 'moved', what: 'stream' };
  if (append.reads.some(({ stream, revision }) => revision !== revisionOf(house, stream)))
    return { status: 'moved', what: 'read' };
  return undefined;
};

const claimedByAnother = (house: HouseInMemory, { claims, stream }: Append): Appended | undefined => {
  for (const { key, holds } of claims) {
    const holder = house.claims.get(key);
    if (holds && holder !== undefined && holder !== stream) return { status: 'claimed', key, holder };
  }
  return undefined;
};

/** The rows that must never lag behind the events (ruling 16). */
const writeRows = (house: HouseInMemory, append: Append, standing: Standing) => {
  const { stream, claims, access } = append;
  for (const { key, holds } of claims) {
    if (holds) house.claims.set(key, stream);
    else if (house.claims.get(key) === stream) house.claims.delete(key);
  }
  const grantees = house.access.get(stream) ?? new Set();
  for (const { grantee, sees } of access)
    if (sees) grantees.add(grantee);
    else grantees.delete(grantee);
  house.access.set(stream, grantees);
  house.streams.set(stream, standing);
};

const write = (house: HouseInMemory, append: Append): Receipt => {
  const { stream, expectedRevision, events, stage, closed, alarms } = append;
  const kept = events.map(({ decision: _, ...event }, index) =>
    keep(house, { ...event, stream, revision: expectedRevision + index + 1 }),
  );
  const revision = expectedRevision + events.length;
  if (events.length > 0) writeRows(house, append, { revision, stage, closed, alarms: asStored(alarms) });
  return {
    stream,
    revision,
    position: house.events.length,
    recordedAt: instant(houseNow(house)),
    events: kept.map(({ id, type, revision: at, data }) => ({ id, type, revision: at, data })),
  };
};

export const appendInMemory = (house: HouseInMemory, append: Append): Appended => {
  const settled = answeredBefore(house, append) ?? movedSince(house, append) ?? claimedByAnother(house, append);
  if (settled) return settled;

  const receipt = write(house, append);
  const { commandId, fingerprint, refusal } = append;
  house.commands.set(commandId, { fingerprint, answer: asStored(refusal ?? receipt) });
  if (append.events.length > 0) wakeAll(house);
  return { status: 'appended', receipt };
};
