/** The languages in which dates and figures are written. Digits are Latin in all of them. */
export type Language = 'en' | 'fr' | 'ar';

/** How `Intl` is asked for a language: 24 hours, Latin digits, and months as they are said there. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' };

/** The language of a tag such as `fr-CD`; English for one that we do not speak. */
export const languageOf = (tag: string): Language => {
  const [primary] = tag.toLowerCase().split('-');
  return primary === 'fr' || primary === 'ar' ? primary : 'en';
};
