import type { WorkingTime } from '@connex/working-time';

/** A day on a ledger: its local date, its opening hours, and its width beside the others. Instants are epoch milliseconds. */
export type DayColumn = {
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly open: readonly { readonly from: number; readonly to: number }[];
  readonly width: number;
};

type Span = { readonly from: string; readonly to: string };

/** How wide a day is, given the seconds for which it is open. Days of several calendars on one axis are all as wide: `() => 1`. */
type WidthOf = (openSeconds: number, date: string) => number;

const secondsOf = (open: DayColumn['open']) => open.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);

/** A closed day is as wide as the usual one, so that a weekend looks as long as it felt. */
const byOpeningHours =
  (usual: number): WidthOf =>
  (seconds) =>
    seconds > 0 ? seconds : usual;

/**
 * The local days from one instant's (RFC 3339) to another's, both whole, each as wide as its opening hours.
 * `usualSeconds` are those of the calendar's working day.
 */
export const dayColumns = (
  time: WorkingTime,
  { from, to }: Span,
  usualSeconds: number,
  widthOf: WidthOf = byOpeningHours(usualSeconds),
): readonly DayColumn[] => {
  const columns: DayColumn[] = [];
  const end = Math.max(Date.parse(to), Date.parse(from) + 1);
  for (let at = time.instantOf(time.dateOf(Date.parse(from)), '00:00'); at < end; at = columns.at(-1)!.to) {
    const next = time.nextMidnight(at);
    const open = time.intervals(at, next);
    const date = time.dateOf(at);
    columns.push({ date, from: at, to: next, open, width: widthOf(secondsOf(open), date) });
  }
  return columns;
};

const shareOf = ({ from, to, open }: DayColumn, at: number): number => {
  const whole = secondsOf(open);
  if (whole === 0) return (at - from) / (to - from);
  const passed = open.map((part) => ({ from: Math.min(part.from, at), to: Math.min(part.to, at) }));
  return secondsOf(passed) / whole;
};

/** Where an instant (epoch milliseconds) stands on the columns, in per cent: inside a day, by the hours that it is open. */
export const placeOn = (columns: readonly DayColumn[]) => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (at: number): number => {
    const before = columns.filter(({ to }) => to <= at).reduce((sum, { width }) => sum + width, 0);
    const day = columns.find(({ from, to }) => from < at && at < to);
    return ((before + (day ? shareOf(day, at) * day.width : 0)) / whole) * 100;
  };
};
