/** Instants in facts are RFC 3339, UTC, milliseconds, so that they sort as text. */
export const later = (one: string, other: string): string => (one > other ? one : other);

export const earlier = (one: string, other: string): string => (one < other ? one : other);

export const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

const spelling = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.]\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant as facts spell it. Throws a sentence when it has no offset, or is none at all. */
export const instantFrom = (typed: string): string => {
  const at = spelling.test(typed) && isADay(typed.slice(0, 10)) ? Date.parse(typed) : NaN;
  if (Number.isNaN(at))
    throw new InstantRefused(
      `"${typed}" is no instant with its offset, such as 2026-12-04T17:00+01:00 or 2026-12-04T16:00:00Z.`,
    );
  return new Date(at).toISOString();
};

/** The machine rolls 30 February on into March; whoever typed it meant something else. */
const isADay = (date: string): boolean => {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return !Number.isNaN(noon) && new Date(noon).toISOString().startsWith(date);
};

/** What was typed names no instant; the message is a sentence for whoever typed it. */
export class InstantRefused extends Error {
  readonly code = 'INSTANT_REFUSED';
}
