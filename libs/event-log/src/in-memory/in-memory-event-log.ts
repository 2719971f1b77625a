import type { Recorded } from '@connex/domain';
import type { Stage, Told } from '@connex/domain/lifecycle';
import type { EventLog } from '../event-log.js';
import type { HouseClockKeeper } from '../house-clock/house-clock.js';
import { houseClockOver } from '../house-clock/walk.js';
import { appendInMemory } from './append-in-memory.js';
import { clockMovesInMemory } from './clock-in-memory.js';
import { foundInMemory, readingOf, type HouseInMemory, type Kept } from './house-in-memory.js';

export type InMemoryEventLog = EventLog & { readonly clock: HouseClockKeeper; readonly all: readonly Kept[] };

const recorded = ({ internal: _, ...event }: Kept): Recorded => structuredClone(event);

const toldOf = (house: HouseInMemory, stream: string): Told | undefined => {
  const standing = house.streams.get(stream);
  if (!standing) return undefined;
  const { revision, stage, closed, alarms } = standing;
  const inOrder = alarms
    .map(({ key, at, arm }) => ({ key, at: Date.parse(at), arm }))
    .sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  return { stream, revision, stage: stage as Stage, closed, alarms: inOrder, clock: readingOf(house).clock };
};

const answeredIn = ({ commands }: HouseInMemory, commandId: string, fingerprint: string) => {
  const stored = commands.get(commandId);
  if (stored === undefined || stored.fingerprint === fingerprint) return stored?.answer;
  return 'refused' in stored.answer ? undefined : ('reused' as const);
};

/**
 * The log without a database, for tests of whatever stands on it; it passes the same contract as the one in Postgres.
 * A story house that stands at `standsAt` unless told otherwise.
 */
export const inMemoryEventLog = (
  { mode = 'story', standsAt = '2026-01-05T09:00:00.000Z' } = {} as {
    readonly mode?: 'wall' | 'story';
    readonly standsAt?: string;
  },
): InMemoryEventLog => {
  const house = foundInMemory(mode, mode === 'story' ? standsAt : null);
  const after = (stream: string, revision: number) =>
    house.events.filter((event) => event.stream === stream && event.revision > revision).map(recorded);

  return {
    all: house.events,
    clock: houseClockOver(clockMovesInMemory(house)),
    look: async (known) => ({
      reading: readingOf(house),
      streams: known.map(({ stream, after: revision }) => ({
        stream,
        revision: house.streams.get(stream)?.revision ?? 0,
        events: after(stream, revision),
      })),
    }),
    append: async (append) => appendInMemory(house, append),
    answered: async (commandId, fingerprint) => answeredIn(house, commandId, fingerprint),
    read: async (position, limit) => house.events.slice(position, position + limit).map(recorded),
    head: async () => house.events.length,
    maySee: async (stream, grantees) => grantees.some((grantee) => house.access.get(stream)?.has(grantee)),
    told: async (stream) => toldOf(house, stream),
    open: async () =>
      [...house.streams]
        .filter(([stream, { closed, alarms }]) => alarms.length > 0 || (stream.startsWith('case-') && !closed))
        .map(([stream]) => stream)
        .sort(),
    holderOf: async (claim) => house.claims.get(claim),
    // What a process holds for itself, nobody else can have changed.
    verified: async () => true,
  };
};
