import { localeOf, type Language } from './languages.js';

/** When the year is written: always, or where it differs from that of another instant (RFC 3339); else never. */
export type YearRule = { readonly year?: boolean | undefined; readonly since?: string | undefined };

/** Writes instants (RFC 3339) in one language and one zone. The zone is named by the caller, once per screen. */
export type Dates = {
  /** `Tue 5 Jan` */
  day(at: string, rule?: YearRule): string;
  /** `17:00`, `17 h 00` */
  time(at: string): string;
  /** `Tue 5 Jan, 17:00` */
  instant(at: string, rule?: YearRule): string;
  /** `Tuesday 5 January` */
  longDay(at: string, rule?: YearRule): string;
  /** `lundi 8 février, 17 h 00` */
  longInstant(at: string, rule?: YearRule): string;
  /** `5 Jan`, for an axis. */
  shortDay(at: string): string;
};

type Parts = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>>;
type Width = 'short' | 'long';

const reader = (language: Language, zone: string, width: Width) => {
  const format = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: zone,
    ...{ weekday: width, day: 'numeric', month: width, year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return (at: string) =>
    Object.fromEntries(format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value])) as Parts;
};

/** English writes Sep as it writes Oct; French calls the first of a month the first. */
const monthOf = (language: Language, month: string) => (language === 'en' ? month.replace(/^Sept$/, 'Sep') : month);
const dayOf = (language: Language, day: string) => (language === 'fr' && day === '1' ? '1er' : day);

const clockTime: Readonly<Record<Language, (parts: Parts) => string>> = {
  en: ({ hour, minute }) => `${hour}:${minute}`,
  fr: ({ hour, minute }) => `${Number(hour)} h ${minute}`,
  ar: ({ hour, minute }) => `${hour}:${minute}`,
};
const between: Readonly<Record<Language, Readonly<Record<Width, string>>>> = {
  en: { short: ', ', long: ', ' },
  fr: { short: ', ', long: ', ' },
  ar: { short: '، ', long: '، الساعة ' },
};

/** Dates as they are written in a language, in an IANA zone. Throws a RangeError for a zone that there is not. */
export const datesIn = (language: Language, zone: string): Dates => {
  const read = { short: reader(language, zone, 'short'), long: reader(language, zone, 'long') };
  const hasYear = (parts: Parts, { year, since }: YearRule) =>
    year === true || (since !== undefined && read.short(since).year !== parts.year);
  const dateOf = (parts: Parts) => `${dayOf(language, parts.day)} ${monthOf(language, parts.month)}`;
  const day =
    (width: Width) =>
    (at: string, rule: YearRule = {}) => {
      const parts = read[width](at);
      return `${parts.weekday} ${dateOf(parts)}${hasYear(parts, rule) ? ` ${parts.year}` : ''}`;
    };
  const time = (at: string) => clockTime[language](read.short(at));
  const instant = (width: Width) => (at: string, rule?: YearRule) =>
    `${day(width)(at, rule)}${between[language][width]}${time(at)}`;
  return {
    day: day('short'),
    time,
    instant: instant('short'),
    longDay: day('long'),
    longInstant: instant('long'),
    shortDay: (at) => dateOf(read.short(at)),
  };
};

/** The place that a zone is named after: `Port Moresby`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
