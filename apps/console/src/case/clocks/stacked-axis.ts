import type { WorkingTime } from '@connex/working-time';

/**
 * Several clocks on one axis: one column is one day, and all are equally wide. Within its column an instant stands by how
 * much of that day's work had passed. Each row keeps its own calendar, so an instant has its place by the calendar of its row.
 */
export type DayAxis = { readonly days: readonly string[] };

const oneDay = 86_400_000;
const dayAfter = (day: string, days = 1) => new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);

/** An axis from one day to another, both included; never without a day. */
export const dayAxis = (first: string, last: string): DayAxis => {
  const count = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / oneDay));
  return { days: Array.from({ length: count + 1 }, (_, index) => dayAfter(first, index)) };
};

const hundredths = (value: number) => Math.round(value * 10_000) / 10_000;

/** The place of an instant, in per cent from 0 to 100: its day's column, and how much of that day's work had passed. */
export const placeOn = ({ days }: DayAxis, instant: number, time: WorkingTime): number => {
  const day = time.dateOf(instant);
  const column = columnOf({ days }, day);
  if (column < 0) return 0;
  if (column >= days.length) return 100;
  return hundredths(((column + shareOfDay(day, instant, time)) / days.length) * 100);
};

const columnOf = ({ days }: DayAxis, day: string) => Math.round((Date.parse(day) - Date.parse(days[0]!)) / oneDay);

const shareOfDay = (day: string, instant: number, time: WorkingTime): number => {
  const from = time.instantOf(day, '00:00');
  const to = time.nextMidnight(from);
  const work = time.elapsed(from, to);
  return work === 0 ? 0 : time.elapsed(from, instant) / work;
};

export type Stretch = { readonly from: number; readonly width: number };

/** The closed days of a calendar on the axis; those that touch are one. */
export const shutDays = ({ days }: DayAxis, time: WorkingTime): readonly Stretch[] => {
  const column = 100 / days.length;
  const shut = days.flatMap((day, index) =>
    time.closingOf(time.instantOf(day, '12:00')) === undefined ? [{ from: index * column, width: column }] : [],
  );
  return joined(shut);
};

/** Stretches that touch, as one. */
export const joined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce<readonly Stretch[]>((known, next) => {
    const last = known.at(-1);
    if (!last || next.from - (last.from + last.width) > 0.0005) return [...known, trimmed(next)];
    return [...known.slice(0, -1), trimmed({ from: last.from, width: next.from + next.width - last.from })];
  }, []);

const trimmed = ({ from, width }: Stretch): Stretch => ({ from: hundredths(from), width: hundredths(width) });

/** A stretch of time on the axis, without what a closed day would add to it. */
export const stretchOn = (axis: DayAxis, span: { readonly from: number; readonly to: number }, time: WorkingTime) =>
  joined(
    time
      .intervals(span.from, span.to)
      .map(({ from, to }) => {
        const [begins, ends] = [placeOn(axis, from, time), endOn(axis, { from, to }, time)];
        return { from: begins, width: hundredths(Math.max(0, ends - begins)) };
      })
      .filter(({ width }) => width > 0),
  );

/** The end of a working interval lies in the column of its last instant, even when the day ends with it. */
const endOn = (
  axis: DayAxis,
  { from, to }: { readonly from: number; readonly to: number },
  time: WorkingTime,
): number => {
  const last = Math.max(from, to - 1);
  if (time.closingOf(last) !== to) return placeOn(axis, to, time);
  const column = columnOf(axis, time.dateOf(last));
  return hundredths((Math.min(Math.max(column + 1, 0), axis.days.length) / axis.days.length) * 100);
};
