import { readFileSync } from 'node:fs';
import type en from '../locales/en.json';
import { languages, type Language } from './languages.js';

/** Every message has a name; English has them all, and the names are hers. */
export type MessageId = keyof typeof en;
export type Catalogue = Readonly<Record<string, string>>;

const readCatalogue = (language: Language): Catalogue =>
  JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')) as Catalogue;

/** Read once, at the start. */
export const catalogues = Object.fromEntries(
  languages.map((language) => [language, readCatalogue(language)]),
) as Readonly<Record<Language, Catalogue>>;
