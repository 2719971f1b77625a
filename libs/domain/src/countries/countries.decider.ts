import type { Decide } from '../approvals/approved-stream.js';
import { refuse } from '../grammar/decider.js';
import type { countries } from './countries.language.js';
import { isSameRow, type CountryFile, type CountryRow } from './country.state.js';

type Span = Pick<CountryRow, 'list' | 'validFrom'> & { readonly validTo?: string | undefined };

const untilFurtherNotice = '9999-12-31';
const overlap = (one: Span, other: Span) =>
  one.list === other.list &&
  one.validFrom <= (other.validTo ?? untilFurtherNotice) &&
  other.validFrom <= (one.validTo ?? untilFurtherNotice);

export const countryRules: Decide<typeof countries, CountryFile> = {
  RecordCountryStatus({ data: { iso2, rows, source, sourceDocumentId } }, country) {
    if (country.iso2 !== '' && country.iso2 !== iso2)
      return refuse('OTHER_COUNTRY', `This stream tells of ${country.iso2}; record ${iso2} in its own.`);
    if (rows.some(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom))
      return refuse('ENDS_BEFORE_IT_BEGINS', 'Let validTo be the last day on which the row holds.');

    const kept = country.rows.filter((row) => !rows.some((told) => isSameRow(told, row)));
    const clash = rows.find((row, index) => [...kept, ...rows.slice(index + 1)].some((other) => overlap(row, other)));
    if (clash)
      return refuse('OVERLAP', `On ${clash.list}, another row holds in that time; end it first, by telling it again.`);
    const origin = { source, ...(sourceDocumentId !== undefined && { sourceDocumentId }) };
    return rows.map((row) => ({ type: 'CountryStatusRecorded', data: { iso2, ...row, ...origin } }));
  },
};
