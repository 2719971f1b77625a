import type { Guest } from '../door/guests.js';
import type { Parts } from '../parts.js';
import { markOf } from '../visit/form-key.js';
import type { Visit } from '../visit/visit.js';
import { isLanguage, unspoken, type Language } from '../words/languages.js';
import { wordsFor } from '../words/words.js';
import type { Around } from './sheet.piece.js';

export type Presence = { readonly visit: Visit; readonly guest?: Guest | undefined };

/** `area`: the part of the portal, for a language may not speak it all. `now`: the time of the house, where it is known. */
export type Where = { readonly area?: string; readonly now?: string };

/** Chosen here, else of the person, else of the browser, else English. Source: ux §2.7. */
export const languageOf = ({ visit, guest }: Presence): Language => wishes({ visit, guest })[0] ?? 'en';

const wishes = ({ visit, guest }: Presence): readonly Language[] =>
  [visit.chosen, guest?.language.slice(0, 2), visit.browserLanguage, 'en'].filter(isLanguage);

/** What stands around a page for whoever looks at it. */
export const aroundFor = (
  { style, contact }: Pick<Parts, 'style' | 'contact'>,
  { visit, guest }: Presence,
  { area = '', now }: Where = {},
): Around => {
  const chosen = languageOf({ visit, guest });
  const spoken = wishes({ visit, guest }).find((language) => !unspoken[language].includes(area)) ?? 'en';
  const speaking = (language: Language) => wordsFor({ language, zone: guest?.timezone ?? 'UTC', now });
  return {
    words: speaking(spoken),
    style: style.href,
    contact,
    leave: guest && { key: visit.key() },
    instead: spoken === chosen ? undefined : { chosen: speaking(chosen) },
  };
};

/** What every form of a guest carries besides its fields. */
export const hiddenFor = ({ visit, guest }: Presence): Readonly<Record<string, string>> => ({
  key: visit.key(),
  ...(guest ? { whose: markOf(guest.person) } : {}),
});
