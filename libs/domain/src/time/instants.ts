/** Instants in facts are RFC 3339, UTC, milliseconds, so that they sort as text; working-time counts in milliseconds. */
export const millisecondsOf = (instant: string): number => Date.parse(instant);

export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const later = (one: string, other: string): string => (one > other ? one : other);

export const earlier = (one: string, other: string): string => (one < other ? one : other);

export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 1000));
