import { offsetsOf, TimeRefused } from '@connex/working-time';

/** What a table of time zones says of some zones, from the first day of a year to the last of another. */
export type ZoneTable = {
  readonly version: string;
  readonly from: number;
  readonly to: number;
  readonly zones: readonly { readonly zone: string; readonly print: string }[];
};

/** As the house adopted it; one of earlier days names its version alone. */
export type AdoptedTable = Pick<ZoneTable, 'version'> & Partial<ZoneTable>;

type Years = Pick<ZoneTable, 'from' | 'to'>;

/** 53 bits of a text, as fourteen hexadecimal digits (cyrb53): nobody chooses a table so that it has the print of another. */
const printOf = (text: string): string => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text) {
    const code = character.charCodeAt(0);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(16).padStart(14, '0');
};

/** What the table of this process says of a zone in those years: every change of its offset, in short. */
export const printOfZone = (zone: string, { from, to }: Years): string =>
  printOf(
    offsetsOf(zone, Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1))
      .map(({ since, seconds }) => `${since} ${seconds}`)
      .join('\n'),
  );

/** The table of this process, as far as it is about these zones in these years. */
export const tableOf = (version: string, years: Years, zones: Iterable<string>): ZoneTable => ({
  version,
  ...years,
  zones: [...new Set(zones)].toSorted().map((zone) => ({ zone, print: printOfZone(zone, years) })),
});

const printHere = (zone: string, years: Years): string => {
  try {
    return printOfZone(zone, years);
  } catch (fault) {
    if (fault instanceof TimeRefused) return 'unknown here';
    throw fault;
  }
};

/** Named in one sentence; the rest is counted. */
const mostNamed = 5;

/** The zones of which this process says something else than a table does, in words; nothing when there are none. */
export const zonesThatDiffer = ({ zones, from, to }: Omit<ZoneTable, 'version'>): string | undefined => {
  const others = zones.filter(({ zone, print }) => printHere(zone, { from, to }) !== print).map(({ zone }) => zone);
  if (others.length === 0) return undefined;
  const named = others.slice(0, mostNamed).join(', ');
  return others.length > mostNamed ? `${named} and ${others.length - mostNamed} more` : named;
};

/**
 * Why this process may not count for the house: its own table says something else of a zone in use than the one that
 * was adopted (ruling 8). Nothing when they say the same, whatever the versions are called.
 */
export const whyOtherTable = (adopted: AdoptedTable | undefined, own: string): string | undefined => {
  const { zones = [], from, to, version } = adopted ?? {};
  if (from === undefined || to === undefined) return undefined;
  const others = zonesThatDiffer({ zones, from, to });
  return (
    others && `its table of time zones (${own}) differs from the one that the house adopted (${version}) in ${others}`
  );
};
