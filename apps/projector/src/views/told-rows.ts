import type { Recorded } from '@connex/domain';
import type { Fold, List, Projector } from '@connex/read-models';

/** A row as it must stand after an event; `row` is null for one that is no longer there. */
export type ToldRow = {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  /** JSON, or null. */
  readonly row: string | null;
};

/** What a fold remembers of a stream: its state after a revision, and the rows that it shows, as JSON by key. */
export type Memory = {
  readonly revision: number;
  readonly state: unknown;
  readonly shown: ReadonlyMap<string, string>;
};

export const nothingHeard = ({ initial }: Fold<unknown, unknown>): Memory => ({
  revision: 0,
  state: initial,
  shown: new Map(),
});

/** What a fold remembers after a history of one stream. */
export const remembered = (fold: Fold<unknown, unknown>, history: readonly Recorded[]): Memory => {
  const last = history.at(-1);
  if (!last) return nothingHeard(fold);
  const state = history.reduce<unknown>((known, event) => fold.evolve(known, event), fold.initial);
  return { revision: last.revision, state, shown: asJson(fold.show(state, last.stream)) };
};

/** Whether a view hears a stream of this name at all: one of the kind, or the only one there is, such as `policy`. */
export const hears = ({ about }: Projector, stream: string): boolean =>
  about === undefined || [about].flat().some((kind) => stream === kind || stream.startsWith(`${kind}-`));

/**
 * Tells a memory one event on, and says the rows that changed with it. A row is compared event by event, never batch by
 * batch, so that the same log always leaves the same rows at the same positions, however it is cut.
 */
export const tellOn = (
  fold: Fold<unknown, unknown>,
  memory: Memory,
  event: Recorded,
): { memory: Memory; rows: readonly ToldRow[] } => {
  const { stream, revision, position } = event;
  const state = fold.evolve(memory.state, event);
  if (state === memory.state) return { memory: { ...memory, revision }, rows: [] };

  const shown = asJson(fold.show(state, stream));
  const place = { stream, revision, position };
  const changed = [...shown].filter(([key, row]) => memory.shown.get(key) !== row);
  const gone = [...memory.shown.keys()].filter((key) => !shown.has(key));
  return {
    memory: { revision, state, shown },
    rows: [
      ...changed.map(([key, row]) => ({ key, ...place, row })),
      ...gone.map((key) => ({ key, ...place, row: null })),
    ],
  };
};

/** The rows that a list gains by an event. */
export const listed = (list: List<unknown>, { stream, revision, position, ...event }: Recorded): readonly ToldRow[] =>
  [...asJson(list.rows({ stream, revision, position, ...event }))].map(([key, row]) => ({
    key,
    stream,
    revision,
    position,
    row,
  }));

const asJson = (rows: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).map(([key, row]) => [key, JSON.stringify(row)]));
