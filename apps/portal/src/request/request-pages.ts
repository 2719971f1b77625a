import type { Field } from '../forms/fields.js';

/** One page of a request: it is answered and kept alone. */
export type RequestPage = { readonly name: PageName; readonly fields: readonly Field[] };

export const pageNames = ['who', 'project', 'party', 'help', 'dates', 'letter'] as const;
export type PageName = (typeof pageNames)[number];

const yesNo = ['no', 'yes'] as const;
export const services = ['law', 'money', 'engineering', 'environment', 'tactics', 'training'] as const;
export const workingLanguages = ['en', 'fr', 'ar', 'es', 'pt', 'ru'] as const;

const fieldsOf: Readonly<Record<PageName, readonly Field[]>> = {
  who: [
    { name: 'country', kind: 'country', autocomplete: 'country-name', hint: true },
    { name: 'body', kind: 'line', autocomplete: 'organization', hint: true },
    { name: 'level', kind: 'choice', options: ['NATIONAL', 'SUB_NATIONAL'] },
    { name: 'languages', kind: 'choices', options: workingLanguages, hint: true },
    { name: 'waiver', kind: 'choice', options: yesNo, hint: true },
  ],
  project: [
    { name: 'contract', kind: 'line', hint: true },
    { name: 'resources', kind: 'lines', optional: true, hint: true },
    { name: 'background', kind: 'text', most: 6_000, optional: true, hint: true },
  ],
  party: [{ name: 'parties', kind: 'lines', optional: true, hint: true }],
  help: [
    { name: 'services', kind: 'choices', options: services },
    { name: 'otherHelp', kind: 'lines', optional: true, hint: true },
  ],
  dates: [
    { name: 'round', kind: 'day', optional: true, hint: true },
    { name: 'timeline', kind: 'text', most: 2_000, optional: true, hint: true },
  ],
  letter: [
    { name: 'way', kind: 'choice', options: ['upload', 'post'] },
    { name: 'signer', kind: 'line', most: 100, autocomplete: 'off', hint: true },
    { name: 'office', kind: 'line', hint: true },
    { name: 'basis', kind: 'choice', options: ['OFFICE', 'DELEGATION', 'UNKNOWN'], hint: true },
    { name: 'file', kind: 'file', hint: true },
  ],
};

/** The pages in the order in which they are best answered; the seventh is to check and send. Source: ux §3.6. */
export const pages: readonly RequestPage[] = pageNames.map((name) => ({ name, fields: fieldsOf[name] }));

export const pageNamed = (name: string): RequestPage | undefined => pages.find((page) => page.name === name);
