import { approvedLanguages, decideApproved, evolveApproved, owesApproved } from '../approvals/approved-stream.js';
import { refuse } from '../grammar/decider.js';
import type { Mind } from '../grammar/mind.js';
import { inWords } from '../registry.js';
import { standingReads } from '../standing-facts.js';
import { countryRules } from './countries.decider.js';
import { countries } from './countries.language.js';
import { emptyFile, evolveCountries, type CountryFile } from './country.state.js';

/** The mind of `country-<iso2>`: what a country is on which list, from when to when. */
export const countryMind: Mind<CountryFile> = {
  kind: 'country',
  languages: [countries, ...approvedLanguages],
  initial: emptyFile,
  evolve: evolveApproved<CountryFile>(evolveCountries),
  whyNotHere(stream, { data }) {
    const iso2 = (data['data'] as { readonly iso2?: string } | undefined)?.iso2 ?? data['iso2'];
    return iso2 === undefined || stream === `country-${String(iso2)}`
      ? undefined
      : inWords(
          refuse(
            'OTHER_COUNTRY',
            `This is ${stream}; what is known of ${String(iso2)} stands in country-${String(iso2)}.`,
          ),
        );
  },
  reads: standingReads,
  decide: decideApproved<CountryFile>(countryRules),
  owes: owesApproved,
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'COUNTRY',
};
