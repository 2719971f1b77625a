import type { Alarm, EventMeta, Recorded, Refusal } from '@connex/domain';
import type { ClockReading, Receipt } from '../event-log.js';

export type Kept = Recorded & { readonly internal: Readonly<Record<string, unknown>> };
export type Standing = {
  readonly revision: number;
  readonly stage: string;
  readonly closed: boolean;
  readonly alarms: readonly Alarm[];
};
export type Stored = { readonly fingerprint: string; readonly answer: Receipt | Refusal };
export type Clock = {
  readonly mode: 'wall' | 'story';
  readonly gen: number;
  /** Milliseconds between house time and the wall. */
  readonly shift: number;
  readonly standsAt: number | null;
  readonly goal?: number;
};

/** Everything that the log keeps, without a database: for tests of what stands on the log. */
export type HouseInMemory = {
  clock: Clock;
  readonly events: Kept[];
  readonly streams: Map<string, Standing>;
  readonly commands: Map<string, Stored>;
  readonly claims: Map<string, string>;
  readonly access: Map<string, Set<string>>;
  readonly waiting: Set<() => void>;
};

const wall = () => Math.floor(performance.timeOrigin + performance.now());
export const houseNow = ({ clock }: HouseInMemory): number => clock.standsAt ?? wall() + clock.shift;
export const shiftTo = (instant: number): number => instant - wall();
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** As the database would give it back: through JSON, so that no `undefined` and no shared object survives. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const readingOf = (house: HouseInMemory): ClockReading => {
  const { mode, gen, shift, standsAt } = house.clock;
  const now = houseNow(house);
  return { mode, now: instant(now), clock: { gen, offset: shift, standsAt, houseNow: now } };
};

export const keep = (house: HouseInMemory, event: Omit<Kept, 'position' | 'recordedAt'>): Kept => {
  const kept = { ...asStored(event), position: house.events.length + 1, recordedAt: instant(houseNow(house)) };
  house.events.push(kept);
  return kept;
};

export const wakeAll = (house: HouseInMemory) => [...house.waiting].forEach((wake) => wake());

const houseMeta = (id: string): EventMeta => ({
  by: { person: 'house', role: 'SYSTEM' },
  commandId: id,
  correlationId: 'house',
  causationId: null,
  policyVersion: null,
});

/** What the house itself records: its founding, and each move of its clock. */
export const recordInHouse = (house: HouseInMemory, type: string, data: Readonly<Record<string, unknown>>) => {
  const revision = (house.streams.get('house')?.revision ?? 0) + 1;
  const id = `house-${revision}`;
  const occurredAt = instant(houseNow(house));
  const meta = houseMeta(id);
  keep(house, { stream: 'house', revision, id, type, schemaVersion: 1, occurredAt, data, internal: data, meta });
  house.streams.set('house', { revision, stage: 'HOUSE', closed: false, alarms: [] });
  wakeAll(house);
};

export const foundInMemory = (mode: 'wall' | 'story', standsAt: string | null): HouseInMemory => {
  const stands = standsAt === null ? null : Date.parse(standsAt);
  const house: HouseInMemory = {
    clock: { mode, gen: 0, shift: stands === null ? 0 : shiftTo(stands), standsAt: stands },
    events: [],
    streams: new Map(),
    commands: new Map(),
    claims: new Map(),
    access: new Map(),
    waiting: new Set(),
  };
  recordInHouse(house, 'HouseFounded', { mode, standsAt });
  return house;
};
