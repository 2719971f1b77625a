import type { Said } from '../grammar/language.js';
import { appendixA, type Recipient } from './appendix-a.js';
import type { countries } from './countries.language.js';

type Recording = Said<(typeof countries)['commands']['RecordCountryStatus']>;
type Row = Recording['rows'][number];

/** The snapshots say what holds, not since when: rows are dated from a day before any case of this house. */
const sinceSnapshot = '2024-01-01';
const sinceIncomeMoves = '2026-07-01';

const source =
  'DAC list, snapshot of June 2024; marks of February 2026; World Bank income groups of July 2026 (appendix A).';

/** Rows that are known to end, each with what begins on the day after. Source: domain 6.2. */
const endings: Readonly<Record<string, Row & { readonly validTo: string; readonly next: boolean }>> = {
  NR: { list: 'DAC', value: true, validFrom: sinceSnapshot, validTo: '2025-12-31', next: false },
  LA: { list: 'LDC', value: true, validFrom: sinceSnapshot, validTo: '2026-11-23', next: false },
  NP: { list: 'LDC', value: true, validFrom: sinceSnapshot, validTo: '2026-11-23', next: false },
};

/** What is not settled is said with the row, and the row holds until somebody records otherwise. */
const unsettled: Readonly<Record<string, string>> = {
  BD: 'The end of the LDC mark on 2026-11-24 is scheduled; its postponement to 2029 is recommended, not decided.',
  MS: 'The decision on leaving the DAC list, due in October 2025, is not known.',
};

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const rowsOf = ({ iso2, income, marks }: Recipient): readonly Row[] => {
  const held: readonly Row[] = [
    { list: 'DAC', value: true, validFrom: sinceSnapshot },
    ...marks.map((list) => ({ list, value: true, validFrom: sinceSnapshot })),
    ...(income ? [{ list: 'WB_INCOME' as const, value: income, validFrom: sinceIncomeMoves }] : []),
  ];
  const ending = endings[iso2];
  if (!ending) return held;
  const { next, ...ended } = ending;
  return [
    ...held.filter(({ list }) => list !== ended.list),
    ended,
    { list: ended.list, value: next, validFrom: dayAfter(ended.validTo) },
  ];
};

/** What `RecordCountryStatus` says of each country when a house is founded (ruling 24). */
export const foundingRows: readonly Recording[] = appendixA.map((one) => ({
  iso2: one.iso2,
  rows: rowsOf(one),
  source: one.iso2 in unsettled ? `${source} ${unsettled[one.iso2]}` : source,
}));
