export type RegisterSearch = { readonly q?: string; readonly open?: string; readonly sort?: string };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;

/** What the register shows, as its address says it; what is not understood is `undefined`, over what was typed. */
export const registerSearchIn = (raw: Readonly<Record<string, unknown>>): RegisterSearch =>
  ({ q: text(raw['q']), open: text(raw['open']), sort: text(raw['sort']) }) as RegisterSearch;
