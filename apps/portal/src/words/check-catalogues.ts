import { createIntl } from '@formatjs/intl';
import type { Catalogue } from './catalogues.js';
import { languages, localeOf, type Language } from './languages.js';

/** What of a parsed message matters here. Kinds of parts: 0 text, 1 argument, 5 select, 6 plural, 8 tag. */
type Part = {
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
};

const plural = 6;
const tag = 8;
const intl = createIntl({ locale: 'en', onError: () => undefined });

const partsOf = (message: string, language: Language): readonly Part[] | string => {
  try {
    return intl.formatters.getMessageFormat(message, localeOf(language)).getAst() as unknown as readonly Part[];
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'it cannot be read';
  }
};

const within = ({ options = {}, children = [] }: Part): readonly Part[] => [
  ...children,
  ...Object.values(options).flatMap(({ value }) => value),
];
const all = (parts: readonly Part[]): readonly Part[] => parts.flatMap((part) => [part, ...all(within(part))]);

/** Text and the number of a plural hold nothing to be filled in. */
const plainParts = [0, 7];
/** `<q>` only sets foreign words apart: each language needs it where it needs it. */
const setsApart = '<q>';

/** Arguments and tags, told apart. */
const placeholders = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(
    all(parts)
      .filter(({ type }) => !plainParts.includes(type))
      .map(({ type, value = '' }) => (type === tag ? `<${value}>` : value))
      .filter((name) => name !== setsApart),
  );

const pluralFaults = (parts: readonly Part[], language: Language): readonly string[] =>
  all(parts)
    .filter(({ type }) => type === plural)
    .flatMap(({ options = {}, pluralType }) => {
      const rules = new Intl.PluralRules(localeOf(language), {
        type: pluralType === 'ordinal' ? 'ordinal' : 'cardinal',
      });
      return rules
        .resolvedOptions()
        .pluralCategories.filter((category) => !(category in options))
        .map((category) => `has no plural category "${category}"`);
    });

const messageFaults = (language: Language, message: string, english: string): readonly string[] => {
  const [own, source] = [partsOf(message, language), partsOf(english, 'en')];
  if (typeof own === 'string') return [`cannot be read: ${own}`];
  if (message.trim() === '') return ['is empty'];
  if (typeof source === 'string') return [];
  const [has, wants] = [placeholders(own), placeholders(source)];
  return [
    ...[...has].filter((name) => !wants.has(name)).map((name) => `has a placeholder that English has not: ${name}`),
    ...[...wants].filter((name) => !has.has(name)).map((name) => `lacks the placeholder ${name}`),
    ...pluralFaults(own, language),
  ];
};

const catalogueFaults = (language: Language, own: Catalogue, english: Catalogue): readonly string[] => {
  const wanted = Object.keys(english);
  const say = (id: string) => (what: string) => `${language}: "${id}" ${what}`;
  return [
    ...wanted.filter((id) => !(id in own)).map((id) => say(id)('is missing')),
    ...Object.keys(own)
      .filter((id) => !wanted.includes(id))
      .map((id) => say(id)('is a message that English has not')),
    ...wanted
      .filter((id) => id in own)
      .flatMap((id) => messageFaults(language, own[id] ?? '', english[id] ?? '').map(say(id))),
  ];
};

/** What is wrong in the catalogues, one sentence each; nothing when every language can say everything that it must. */
export const faultsIn = (given: Readonly<Record<Language, Catalogue>>): readonly string[] =>
  languages.flatMap((language) => catalogueFaults(language, given[language], given.en));
