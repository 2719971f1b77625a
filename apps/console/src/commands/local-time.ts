/** The unit writes times as its own wall shows them; the log keeps them in universal time. */
export const unitZone = 'Europe/Berlin';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (zone: string) => {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, known);
  return known;
};

type Part = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

const partsAt = (instant: number, zone: string): Part =>
  Object.fromEntries(
    formatIn(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );

/** The wall of a zone at an instant, as `2027-01-06T10:00`. */
export const localIn = (instant: string, zone = unitZone): string => {
  const { year, month, day, hour, minute } = partsAt(Date.parse(instant), zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
};

const aheadAt = (instant: number, zone: string): number => {
  const { year, month, day, hour, minute, second } = partsAt(instant, zone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
};

/** The instant (RFC 3339, UTC, milliseconds) of a wall's `2027-01-06T10:00`; of an hour that comes twice, the first. */
export const instantIn = (local: string, zone = unitZone): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return undefined;
  const asIfUniversal = Date.parse(`${local}Z`);
  if (Number.isNaN(asIfUniversal)) return undefined;
  const earlier = asIfUniversal - aheadAt(asIfUniversal - 86_400_000, zone);
  const later = asIfUniversal - aheadAt(asIfUniversal + 86_400_000, zone);
  const found = [Math.min(earlier, later), Math.max(earlier, later)].find(
    (instant) => instant + aheadAt(instant, zone) === asIfUniversal,
  );
  return new Date(found ?? Math.max(earlier, later)).toISOString();
};
