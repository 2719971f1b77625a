import { languages, localeOf, type Language } from '../words/languages.js';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
/** Names of what is no country: unions, and codes kept for other uses. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ']);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|la|le|les|l) /, '');

const namesIn = (language: Language) => new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' });

const codes = letters
  .flatMap((first) => letters.map((second) => `${first}${second}`))
  .filter((code) => !noCountries.has(code) && namesIn('en').of(code) !== undefined);

const byName: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) => {
    const names = namesIn(language);
    return codes.map((code) => [plain(names.of(code) ?? ''), code] as const);
  }),
);

/** The code of a country that somebody named in any of our languages, or by its two letters; nothing when we know none. */
export const countryNamed = (text: string): string | undefined =>
  byName.get(plain(text)) ?? codes.find((code) => code === text.trim().toUpperCase());

/** How a country is called in a language; what was typed, where we know no such country. */
export const countryIn = (language: Language, text: string): string => {
  const code = countryNamed(text);
  return (code && namesIn(language).of(code)) ?? text;
};
