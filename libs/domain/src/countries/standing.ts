import { holdsOn, type Country, type CountryRow } from './country.state.js';

/** How a country stands to the list of aid recipients on a day. Source: domain 6.2, ruling 25. */
export type Standing = 'LISTED' | 'GRACE' | 'EXCEPTIONAL' | 'NOT_LISTED' | 'UNKNOWN';

/** A country that left the list is helped for five years more, remotely. Source: domain 6.2. */
const yearsOfGrace = 5;

/** The standing on a day, and the rows that it was read from: all that held on that day, and the one that gives grace. */
export const standingOn = (
  { rows }: Country,
  day: string,
): { readonly standing: Standing; readonly rows: readonly CountryRow[] } => {
  const held = rows.filter((row) => holdsOn(row, day));
  const listed = held.find(({ list }) => list === 'DAC');
  if (listed?.value === true) return { standing: 'LISTED', rows: held };

  const left = rows.find((row) => gaveGraceOn(row, day));
  if (left) return { standing: 'GRACE', rows: [...held, left] };
  if (typeof listed?.value === 'string') return { standing: 'EXCEPTIONAL', rows: held };

  const everKnown = rows.filter(({ list, validFrom }) => list === 'DAC' && validFrom <= day);
  if (everKnown.length === 0) return { standing: 'UNKNOWN', rows: held };
  return { standing: 'NOT_LISTED', rows: listed ? held : [...held, ...everKnown] };
};

const gaveGraceOn = ({ list, value, validTo }: CountryRow, day: string) =>
  list === 'DAC' && value === true && validTo !== undefined && validTo < day && day <= yearsAfter(validTo);

const yearsAfter = (day: string) => `${Number(day.slice(0, 4)) + yearsOfGrace}${day.slice(4)}`;
