/** The languages that pages can be read in. Source: issue B, ux §2.7. */
export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: unknown): text is Language => (languages as readonly unknown[]).includes(text);

/** How a language is called by those who speak it. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ar: 'العربية' };

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** Digits stay Latin everywhere, and days are those of the common calendar. */
export const localeOf = (language: Language): string =>
  ({ en: 'en-GB', fr: 'fr', ar: 'ar-u-ca-gregory-nu-latn' })[language];

/** The language among ours that a browser asks for first; of two halves of one tag, the first counts. */
export const askedFor = (header: string | undefined): Language | undefined =>
  (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part.trim().split(/;\s*/);
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight.replace('q=', '')) || 0 };
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
    .find(isLanguage);
