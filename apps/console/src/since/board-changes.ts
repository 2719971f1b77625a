import type { SlaBoard } from '@connex/read-models';
import type { ViewRow } from '../door/door.js';

/** A clock that is another than it was, with its due instants (RFC 3339) before and after. */
export type ChangedClock = Pick<SlaBoard, 'stream' | 'nickname' | 'clockId' | 'title'> & {
  readonly key: string;
  /** The last event of its case of which the later board knows. */
  readonly revision: number;
  readonly before: string | null;
  readonly after: string | null;
};

export type BoardChanges = {
  readonly moved: readonly ChangedClock[];
  /** Those that went past their due instant, and are still open. */
  readonly missed: readonly ChangedClock[];
  readonly began: readonly ChangedClock[];
  readonly ended: readonly ChangedClock[];
};

type Row = Pick<ViewRow<SlaBoard>, 'key' | 'revision' | 'row'>;
type Rows = readonly Row[];

const changed = ({ key, revision, row }: Row, before: string | null, after: string | null): ChangedClock => {
  const { stream, nickname, clockId, title } = row;
  return { key, revision, stream, nickname, clockId, title, before, after };
};

const byName = (one: ChangedClock, other: ChangedClock) =>
  one.nickname.localeCompare(other.nickname) || one.clockId.localeCompare(other.clockId);

/** What differs between two boards: due dates that moved, clocks that were missed, that began, that ended. */
export const changesBetween = (then: Rows, now: Rows): BoardChanges => {
  const [were, are] = [then, now].map((rows) => new Map(rows.map(({ key, row }) => [key, row])));
  return {
    moved: now
      .flatMap((line) => {
        const was = were!.get(line.key);
        const { dueAt } = line.row;
        return was && was.dueAt !== dueAt ? [changed(line, was.dueAt, dueAt)] : [];
      })
      .toSorted(byName),
    missed: now
      .flatMap((line) =>
        line.row.breached && were!.get(line.key)?.breached !== true
          ? [changed(line, line.row.dueAt, line.row.dueAt)]
          : [],
      )
      .toSorted(byName),
    began: now.flatMap((line) => (were!.has(line.key) ? [] : [changed(line, null, line.row.dueAt)])).toSorted(byName),
    ended: then.flatMap((line) => (are!.has(line.key) ? [] : [changed(line, line.row.dueAt, null)])).toSorted(byName),
  };
};
