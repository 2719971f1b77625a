import type { SlaBoard } from '@connex/read-models';
import type { ViewRow } from '../door/door.js';

/** A clock that is another than it was, with its due instants (RFC 3339) before and after. */
export type ChangedClock = Pick<SlaBoard, 'stream' | 'nickname' | 'clockId' | 'title'> & {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type BoardChanges = {
  readonly moved: readonly ChangedClock[];
  readonly began: readonly ChangedClock[];
  readonly ended: readonly ChangedClock[];
};

type Rows = readonly Pick<ViewRow<SlaBoard>, 'key' | 'row'>[];

const changed = (key: string, row: SlaBoard, before: string | null, after: string | null): ChangedClock => {
  const { stream, nickname, clockId, title } = row;
  return { key, stream, nickname, clockId, title, before, after };
};

const byName = (one: ChangedClock, other: ChangedClock) =>
  one.nickname.localeCompare(other.nickname) || one.clockId.localeCompare(other.clockId);

/** What differs between two boards: due dates that moved, clocks that began, clocks that ended. */
export const changesBetween = (then: Rows, now: Rows): BoardChanges => {
  const [were, are] = [then, now].map((rows) => new Map(rows.map(({ key, row }) => [key, row])));
  return {
    moved: now
      .flatMap(({ key, row }) => {
        const was = were!.get(key);
        return was && was.dueAt !== row.dueAt ? [changed(key, row, was.dueAt, row.dueAt)] : [];
      })
      .toSorted(byName),
    began: now.flatMap(({ key, row }) => (were!.has(key) ? [] : [changed(key, row, null, row.dueAt)])).toSorted(byName),
    ended: then.flatMap(({ key, row }) => (are!.has(key) ? [] : [changed(key, row, row.dueAt, null)])).toSorted(byName),
  };
};
