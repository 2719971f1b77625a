import type { LedgerEntry } from '@connex/domain';
import type { Segment, SegmentKind } from '../pieces/ledger-bar.piece.js';
import { placeOn, type DayColumn } from './day-columns.js';

/** A stretch of the bar with the time that it stands for. Time outside working hours has no width, and no stretch. */
export type LedgerSegment = Segment & { readonly seconds: number };

export type LedgerView = {
  readonly columns: readonly DayColumn[];
  /** RFC 3339. Given while the clock runs: what is left until then is still to come, what was counted after it is in excess. */
  readonly dueAt?: string | null | undefined;
  /** A clock that has stopped steps back. */
  readonly stopped?: boolean | undefined;
};

type Stretch = { readonly from: number; readonly to: number; readonly kind: SegmentKind };

const millisecondsOf = ({ from, to }: LedgerEntry) => ({ from: Date.parse(from), to: Date.parse(to) });

const countedIn = (entry: LedgerEntry, { dueAt, stopped }: LedgerView): readonly Stretch[] => {
  const { from, to } = millisecondsOf(entry);
  const due = dueAt ? Math.min(Math.max(Date.parse(dueAt), from), to) : to;
  const stretches: readonly Stretch[] = [
    { from, to: due, kind: stopped ? 'past' : 'counted' },
    { from: due, to, kind: 'excess' },
  ];
  return stretches.filter((stretch) => stretch.from < stretch.to);
};

const toldBy = (entry: LedgerEntry, view: LedgerView): readonly Stretch[] => {
  if (entry.counted) return countedIn(entry, view);
  return [{ ...millisecondsOf(entry), kind: entry.kind === 'PAUSE' ? 'held' : 'shut' }];
};

/** Working time after the last entry, until the clock is due. */
const ahead = ({ columns, dueAt, stopped }: LedgerView, from: number): readonly Stretch[] => {
  if (!dueAt || stopped) return [];
  const due = Date.parse(dueAt);
  return columns
    .flatMap(({ open }) => open)
    .map((part) => ({ from: Math.max(part.from, from), to: Math.min(part.to, due), kind: 'ahead' as const }))
    .filter((stretch) => stretch.from < stretch.to);
};

/** Closed days before the clock began and after now: the page shows them as ruled lines. */
const shutBeside = (columns: readonly DayColumn[], told: { readonly from: number; readonly to: number }) =>
  columns
    .filter(({ open }) => open.length === 0)
    .flatMap(({ from, to }): readonly Stretch[] => [
      { from, to: Math.min(to, told.from), kind: 'shut' },
      { from: Math.max(from, told.to), to, kind: 'shut' },
    ])
    .filter(({ from, to }) => from < to);

const cutTo = (columns: readonly DayColumn[], { from, to, kind }: Stretch): Stretch => ({
  from: Math.max(from, columns[0]?.from ?? from),
  to: Math.min(to, columns.at(-1)?.to ?? to),
  kind,
});

const hundredths = (share: number) => Math.round(share * 100) / 100;

const drawn = (stretches: readonly Stretch[], columns: readonly DayColumn[]): readonly LedgerSegment[] => {
  const place = placeOn(columns);
  return stretches
    .map((stretch) => cutTo(columns, stretch))
    .filter(({ from, to }) => from < to)
    .map(({ from, to, kind }) => {
      const start = hundredths(place(from));
      return { from: start, width: hundredths(hundredths(place(to)) - start), kind, seconds: (to - from) / 1000 };
    });
};

const endOf = ({ from, width }: Segment) => hundredths(from + width);

/** Stretches of one kind that touch are one; what has no width keeps its seconds in a neighbour of its kind, or is dropped. */
const joined = (segments: readonly LedgerSegment[]) =>
  segments
    .reduce<readonly LedgerSegment[]>((told, segment) => {
      const last = told.at(-1);
      if (!last || last.kind !== segment.kind || endOf(last) !== segment.from) return [...told, segment];
      const width = hundredths(last.width + segment.width);
      return [...told.slice(0, -1), { ...last, width, seconds: last.seconds + segment.seconds }];
    }, [])
    .filter(({ width }) => width > 0);

/**
 * A ledger (`ledgerOf` of the domain) as stretches of a bar, in order, none over another, without a gap from the first
 * entry to the last. One column is one day, as wide as its opening hours (model rule 3); nothing for no columns.
 */
export const ledgerSegments = (entries: readonly LedgerEntry[], view: LedgerView): readonly LedgerSegment[] => {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last || view.columns.length === 0) return [];
  const told = { from: Date.parse(first.from), to: Date.parse(last.to) };
  const stretches = [
    ...entries.filter(({ kind }) => kind !== 'OUT_OF_HOURS').flatMap((entry) => toldBy(entry, view)),
    ...shutBeside(view.columns, told),
    ...ahead(view, told.to),
  ];
  return joined(
    drawn(
      stretches.toSorted((one, other) => one.from - other.from),
      view.columns,
    ),
  );
};
