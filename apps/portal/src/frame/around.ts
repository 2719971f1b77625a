import type { Guest } from '../door/guests.js';
import type { Parts } from '../parts.js';
import { markOf } from '../visit/form-key.js';
import type { Visit } from '../visit/visit.js';
import { isLanguage, type Language } from '../words/languages.js';
import { wordsFor } from '../words/words.js';
import type { Around } from './sheet.piece.js';

export type Presence = { readonly visit: Visit; readonly guest?: Guest | undefined };

/** Chosen here, else of the person, else of the browser, else English. Source: ux §2.7. */
export const languageOf = ({ visit, guest }: Presence): Language =>
  [visit.chosen, guest?.language.slice(0, 2), visit.browserLanguage].find(isLanguage) ?? 'en';

/** What stands around a page for whoever looks at it. `now`: the time of the house, where it is known. */
export const aroundFor = (
  { style, contact }: Pick<Parts, 'style' | 'contact'>,
  { visit, guest }: Presence,
  now?: string,
): Around => ({
  words: wordsFor({ language: languageOf({ visit, guest }), zone: guest?.timezone ?? 'UTC', now }),
  style: style.href,
  contact,
  leave: guest && { key: visit.key() },
});

/** What every form of a guest carries besides its fields. */
export const hiddenFor = ({ visit, guest }: Presence): Readonly<Record<string, string>> => ({
  key: visit.key(),
  ...(guest ? { whose: markOf(guest.person) } : {}),
});
