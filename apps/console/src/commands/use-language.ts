import { useQuery } from '@tanstack/react-query';
import type { Language } from './language/language.js';

/** How the words of the house are fetched: once, when somebody is about to say something. */
export const languageAsked = {
  queryKey: ['language'],
  queryFn: async (): Promise<Language> => (await import('./language/language.js')).language,
  staleTime: Infinity,
  gcTime: Infinity,
};

export const useLanguage = (): Language | undefined => useQuery(languageAsked).data;
