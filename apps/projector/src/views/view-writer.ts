import { eventNamed, type Recorded } from '@connex/domain';
import { PoisonedEvent } from '@connex/event-log';
import type { Fold, Projector } from '@connex/read-models';
import type { ClientBase } from 'pg';
import { purely } from './purely.js';
import { streamMemories, type ReadStreams } from './stream-memories.js';
import { hears, listed, tellOn, type Memory, type ToldRow } from './told-rows.js';

/** Writes what a batch of events means, inside the transaction that also moves the checkpoint. */
export type ViewWriter = (events: readonly Recorded[], transaction: ClientBase) => Promise<void>;

type WriteRows = (transaction: ClientBase, rows: readonly ToldRow[]) => Promise<void>;

/** Folds a batch in memory and has its rows written by one statement. */
export const viewWriter = (projector: Projector, readStreams: ReadStreams, write: WriteRows): ViewWriter => {
  const toldBy = projector.kind === 'list' ? listing(projector) : folding(projector, readStreams);
  return async (events, transaction) => {
    const heard = events.filter(({ stream }) => hears(projector, stream));
    heard.forEach(mustBeKnown);
    const { rows, keep } = await toldBy(heard);
    await write(transaction, newestOfEachKey(rows));
    keep();
  };
};

type Told = { readonly rows: readonly ToldRow[]; readonly keep: () => void };

const listing =
  (projector: Extract<Projector, { kind: 'list' }>) =>
  async (events: readonly Recorded[]): Promise<Told> => ({
    rows: purely(() => events.flatMap((event) => listed(projector, event))),
    keep: () => undefined,
  });

const folding = (fold: Fold<unknown, unknown>, readStreams: ReadStreams) => {
  const memories = streamMemories(fold, readStreams);
  return async (events: readonly Recorded[]): Promise<Told> => {
    const told = await memories.recall(firstRevisions(events));
    const rows = events.flatMap((event) => {
      const { memory, rows: changed } = purely(() => tellOn(fold, told.get(event.stream) as Memory, event));
      told.set(event.stream, memory);
      return changed;
    });
    return { rows, keep: () => memories.keep(told) };
  };
};

const firstRevisions = (events: readonly Recorded[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { stream, revision } of events) if (!first.has(stream)) first.set(stream, revision);
  return first;
};

/** One statement may touch a row once; what counts is how the batch leaves it. */
const newestOfEachKey = (rows: readonly ToldRow[]): readonly ToldRow[] => [
  ...new Map(rows.map((row) => [row.key, row])).values(),
];

/** A name that the house does not know parks its stream (ruling 21): a view that skipped it would tell half a story. */
const mustBeKnown = ({ type }: Recorded) => {
  if (!eventNamed(type)) throw new PoisonedEvent(`The house knows no event named ${type}.`);
};
