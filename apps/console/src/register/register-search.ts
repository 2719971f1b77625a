export type RegisterSearch = { readonly q?: string; readonly open?: string; readonly sort?: string };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;

/** What the register shows, as its address says it. */
export const registerSearchIn = (raw: Readonly<Record<string, unknown>>): RegisterSearch =>
  Object.fromEntries(
    (['q', 'open', 'sort'] as const).flatMap((name) => {
      const value = text(raw[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
