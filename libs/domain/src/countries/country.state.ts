import { noApprovals, type Approvals } from '../approvals/approvals.state.js';
import type { Evolve } from '../grammar/decider.js';
import type { countries, CountryList } from './countries.language.js';

/** One row of a country's status; `validTo` is the last day on which it holds. */
export type CountryRow = {
  readonly list: CountryList;
  readonly value: boolean | string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
};

export type Country = { readonly rows: readonly CountryRow[] };

export const unknownCountry: Country = { rows: [] };

/** A row with the same first day on the same list is told again: so a row gets its end. */
export const isSameRow = (one: Pick<CountryRow, 'list' | 'validFrom'>, other: Pick<CountryRow, 'list' | 'validFrom'>) =>
  one.list === other.list && one.validFrom === other.validFrom;

/** What `country-<iso2>` holds: its rows, and what is proposed about them. */
export type CountryFile = Country & { readonly iso2: string; readonly approvals: Approvals };

export const emptyFile: CountryFile = { ...unknownCountry, iso2: '', approvals: noApprovals };

export const evolveCountries: Evolve<typeof countries, CountryFile> = {
  CountryStatusRecorded: ({ rows, approvals }, { data: { iso2, list, value, validFrom, validTo, source } }) => ({
    iso2,
    approvals,
    rows: [
      ...rows.filter((row) => !isSameRow(row, { list, validFrom })),
      { list, value, validFrom, ...(validTo !== undefined && { validTo }), source },
    ],
  }),
};

export const holdsOn = ({ validFrom, validTo }: CountryRow, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo);
