import type { Recorded } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import type { Projector } from '@connex/read-models';
import { maySee, type Sight } from '../../access/sight.js';
import type { StoredRow, ViewStore } from './view-store.js';

const pause = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));

/** The rows that a projector shows after some events, each at the revision and position that last changed it. */
export const rowsAfter = (projector: Projector, events: readonly Recorded[]): ReadonlyMap<string, StoredRow> => {
  const rows = new Map<string, StoredRow>();
  const states = new Map<string, unknown>();
  for (const event of events) {
    const { stream, revision, position } = event;
    const shown = showAfter(projector, states, event);
    const gone = [...rows.values()].filter((row) => row.stream === stream && row.row !== null && !(row.key in shown));
    const lost = projector.kind === 'fold' ? gone.map(({ key }) => [key, null] as const) : [];
    for (const [key, row] of [...Object.entries(shown), ...lost])
      if (JSON.stringify(rows.get(key)?.row) !== JSON.stringify(row))
        rows.set(key, { key, stream, revision, position, row });
  }
  return rows;
};

const showAfter = (projector: Projector, states: Map<string, unknown>, event: Recorded) => {
  if (projector.kind === 'list') return projector.rows(event);
  const state = projector.evolve(states.get(event.stream) ?? projector.initial, event);
  states.set(event.stream, state);
  return projector.show(state, event.stream);
};

/** Views without a database, told anew from the log at each question: for specs of what stands on them. */
export const inMemoryViewStore = (
  log: Pick<EventLog, 'read' | 'head' | 'maySee'>,
  projectors: ReadonlyMap<string, Projector>,
): ViewStore => {
  const all = async (view: string) => {
    const projector = projectors.get(view);
    const rows = projector ? [...rowsAfter(projector, await log.read(0, 1_000_000)).values()] : [];
    return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
  };
  const seen = async (view: string, sight: Sight, wanted: (row: StoredRow) => boolean) => {
    const rows = (await all(view)).filter((row) => row.row !== null && wanted(row));
    const may = await Promise.all(rows.map(({ stream }) => maySee(log, stream, sight)));
    return { rows: rows.filter((_, index) => may[index]), position: await log.head() };
  };
  const equals = (row: unknown, filters: Readonly<Record<string, unknown>>) =>
    Object.entries(filters).every(([name, value]) => (row as Record<string, unknown>)[name] === value);

  return {
    page: async ({ view, sight, filters, stream, after = '', limit }) => {
      const isWanted = (row: StoredRow) =>
        row.key > after && (stream === undefined || row.stream === stream) && equals(row.row, filters);
      const { rows, position } = await seen(view, sight, isWanted);
      return { rows: rows.slice(0, limit), position };
    },
    one: ({ view, key, sight }) => seen(view, sight, (row) => row.key === key),
    position: () => log.head(),
    changes: async (view, after) => {
      const changed = (await all(view)).filter(({ position }) => position > after);
      const changes = changed
        .sort((one, other) => one.position - other.position)
        .map((row) => ({ ...row, isSeenBy: (sight: Sight) => maySee(log, row.stream, sight) }));
      return { version: projectors.get(view)?.version ?? 0, changes, to: Math.max(after, await log.head()) };
    },
    grown: (_, millis) => pause(Math.min(millis, 10)),
  };
};
