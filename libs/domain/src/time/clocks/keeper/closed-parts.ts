import { workingTimeBy, type CalendarVersion } from '../../calendars/calendar.state.js';

type Span = { readonly from: number; readonly to: number };
type Closed = Span & {
  readonly counted: false;
  readonly kind: 'HOLIDAY' | 'REST_DAY' | 'OUT_OF_HOURS';
  readonly rule: string;
};

/** The parts of a span in which a calendar is closed, each with the reason: cut at midnights, joined where it is the same. */
export const closedParts = (version: CalendarVersion, span: Span): readonly Closed[] =>
  gaps(version, span)
    .flatMap((gap) => byDate(version, gap))
    .map((part) => ({ ...part, ...reasonOf(version, part.from) }))
    .reduce<readonly Closed[]>((joined, part) => {
      const last = joined.at(-1);
      if (last?.to !== part.from || last.rule !== part.rule) return [...joined, part];
      return [...joined.slice(0, -1), { ...last, to: part.to }];
    }, []);

const gaps = (version: CalendarVersion, { from, to }: Span): readonly Span[] => {
  const open = workingTimeBy(version).intervals(from, to);
  const edges = [from, ...open.flatMap((part) => [part.from, part.to]), to];
  return edges
    .flatMap((edge, index) => (index % 2 === 0 ? [{ from: edge, to: edges[index + 1]! }] : []))
    .filter((gap) => gap.from < gap.to);
};

const byDate = (version: CalendarVersion, gap: Span): readonly Span[] => {
  const parts: Span[] = [];
  for (let from = gap.from; from < gap.to; from = parts.at(-1)!.to)
    parts.push({ from, to: Math.min(gap.to, workingTimeBy(version).nextMidnight(from)) });
  return parts;
};

const reasonOf = (version: CalendarVersion, instant: number): Omit<Closed, keyof Span> => {
  const time = workingTimeBy(version);
  const date = time.dateOf(instant);
  const holiday = version.holidays.find((one) => one.date === date);
  if (holiday) {
    const name = holiday.name ?? date;
    return { counted: false, kind: 'HOLIDAY', rule: `Holiday: ${name}${holiday.estimated ? ' (estimated)' : ''}` };
  }
  if (time.closingOf(instant) === undefined) return { counted: false, kind: 'REST_DAY', rule: 'Rest day' };
  return { counted: false, kind: 'OUT_OF_HOURS', rule: 'Outside working hours' };
};
