/** Milliseconds of a calendar day as the clock on the wall counts it. */
export const DAY = 86_400_000;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const written = /^(\d{4})-(\d{2})-(\d{2})$/;
const clockTime = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/;

/** A local date as the number of days since 1 January 1970; nothing when there is no such date. */
export const dayOf = (date: string): number | undefined => {
  const parts = written.exec(date);
  if (!parts) return undefined;
  const instant = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return dateOfDay(instant / DAY) === date ? instant / DAY : undefined;
};

/** `YYYY-MM-DD` of a day number. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 1970 began on a Thursday. */
export const weekdayOf = (day: number) => weekdays[(((day + 3) % 7) + 7) % 7]!;

/** Milliseconds since local midnight, up to `24:00`; nothing when there is no such time. */
export const timeOf = (time: string): number | undefined => {
  const parts = clockTime.exec(time);
  if (!parts) return undefined;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return seconds <= 86_400 ? seconds * 1000 : undefined;
};
