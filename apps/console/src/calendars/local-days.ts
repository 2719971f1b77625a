/** Days by their local date alone, `YYYY-MM-DD`: no zone has a say in which weekday one is. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type DayOfWeek = (typeof weekdays)[number];

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** 0 is Monday. */
const placeInWeek = (date: string) => (noon(date).getUTCDay() + 6) % 7;

export const weekdayOf = (date: string): DayOfWeek => weekdays[placeInWeek(date)] ?? 'mon';

/** The dates of a month `YYYY-MM`, and on which place of its week it begins. */
export const monthOf = (month: string): { readonly first: number; readonly days: readonly string[] } => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);
  return { first: placeInWeek(`${month}-01`), days };
};

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const long = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const named = format({ month: 'long' });

/** `Thu 10 Dec 2026` */
export const dateInWords = (date: string): string => long.format(noon(date)).replace(',', '');

/** `December` */
export const monthName = (month: string): string => named.format(noon(`${month}-01`));
