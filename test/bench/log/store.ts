import { randomUUID } from 'node:crypto';
import type { CaseEvent } from './case-events.js';

/** Where a case stands as its writer knows it: how often it was appended to, and how many events it has. */
export type Place = { readonly stream: string; readonly appends: number; readonly revision: number };

/** A store of events that is measured: it appends after what is expected, and faults when that is not so. */
export type Store = {
  append(place: Place, events: readonly CaseEvent[]): Promise<void>;
  close(): Promise<void>;
};

/** Opens a store anew, with connections of its own. */
export type Contender = () => Promise<Store>;

/** Connections of a peer's pool, and the most callers at once. */
export const mostCallers = 32;

const appendsOfCase = 20;

export const newCase = (): Place => ({ stream: `case-${randomUUID()}`, appends: 0, revision: 0 });

/** The workload "case" of event-store 5.0: a case grows to twenty appends, then another begins. */
export const after = (place: Place, events: number): Place =>
  place.appends + 1 < appendsOfCase
    ? { ...place, appends: place.appends + 1, revision: place.revision + events }
    : newCase();
