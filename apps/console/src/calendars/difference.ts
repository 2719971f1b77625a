import type { AskedVersion, CalendarVersion } from '@connex/domain';
import { saidAgain } from '@connex/read-models';
import { weekInWords, yearsInWords } from './calendar-name.js';
import { dateInWords } from './local-days.js';

type Holiday = AskedVersion['holidays'][number];

/** What a next version would change, in a line. */
export type Change = { readonly what: 'added' | 'removed' | 'changed'; readonly text: string };

const named = ({ date, name, estimated, source }: Holiday): string =>
  [`${dateInWords(date)}, ${estimated ? '≈ ' : ''}${name ?? 'holiday'}`, source].filter(Boolean).join('; source: ');

const byDate = (holidays: readonly Holiday[]) => new Map(holidays.map((one) => [one.date, one]));

const holidays = (before: readonly Holiday[], after: readonly Holiday[]): readonly Change[] => {
  const [known, next] = [byDate(before), byDate(after)];
  const told = after.flatMap((one): readonly Change[] => {
    const old = known.get(one.date);
    if (!old) return [{ what: 'added', text: named(one) }];
    const isSame = old.name === one.name && (old.estimated ?? false) === (one.estimated ?? false);
    return isSame ? [] : [{ what: 'changed', text: `${named(one)} (was ${old.name ?? 'a holiday'})` }];
  });
  const gone = before
    .filter(({ date }) => !next.has(date))
    .map((one): Change => ({ what: 'removed', text: named(one) }));
  return [...told, ...gone];
};

type Dated = CalendarVersion['calendar']['shifts'];

const shifts = (before: Dated = {}, after: Dated = {}): readonly Change[] =>
  Object.entries(after)
    .filter(([date, ranges]) => JSON.stringify(before[date]) !== JSON.stringify(ranges))
    .map(([date, ranges]) => ({
      what: before[date] ? ('changed' as const) : ('added' as const),
      text: `${dateInWords(date)}, ${ranges.map(([from, to]) => `${from} to ${to}`).join(', ') || 'no hours'}`,
    }));

/** What a next version would change of the one in force: dates, hours, zone, and the years that are known. */
export const differenceOf = (last: CalendarVersion, next: AskedVersion): readonly Change[] => {
  const before = saidAgain(last);
  const week = weekInWords({ ...last, calendar: { ...last.calendar, hours: next.hours } });
  const years = next.holidayYears.filter((year) => !before.holidayYears.includes(year));
  return [
    ...holidays(before.holidays, next.holidays),
    ...shifts(before.shifts, next.shifts),
    ...(week === weekInWords(last) ? [] : [{ what: 'changed' as const, text: `The week: ${week}` }]),
    ...(before.timezone === next.timezone ? [] : [{ what: 'changed' as const, text: `The zone: ${next.timezone}` }]),
    ...(years.length === 0
      ? []
      : [{ what: 'added' as const, text: `Holidays count as known in ${yearsInWords(years)}` }]),
  ];
};
