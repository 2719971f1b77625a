/**
 * An instant as a diary writes it: `2026-11-30 10:12` is Berlin's wall clock, `2026-12-31 17:00 Africa/Lusaka` another's.
 * Answers RFC 3339 in UTC with milliseconds. Throws on anything else.
 */
export const instant = (diary: string): string => {
  const [date, time, zone = 'Europe/Berlin'] = diary.split(' ');
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '') || !/^\d\d:\d\d$/.test(time ?? ''))
    throw new Error(`"${diary}" is not a diary's instant (2026-11-30 10:12 [Zone/Name]).`);
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  const guess = asUtc - offsetAt(asUtc, zone);
  return new Date(asUtc - offsetAt(guess, zone)).toISOString();
};

/** Milliseconds by which a zone's wall clock is ahead of UTC at an instant. */
const offsetAt = (epoch: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(epoch);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
