/** A moment that is looked back to: an instant (RFC 3339, UTC), told as it was known then, or as it is known now. */
export type AsOf = { readonly asOf: string; readonly known: 'then' | 'now' };

/** As an address says it. */
export type AsOfSearch = { readonly asOf?: string; readonly known?: 'now' };

type Raw = Readonly<Record<string, unknown>>;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant of an address, as facts spell it; nothing for what is none. */
export const instantOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !shape.test(value.replace(' ', '+'))) return undefined;
  const at = Date.parse(value.replace(' ', '+'));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** The part of an address that looks back; what is not understood is `undefined`, over what was typed. */
export const asOfSearchIn = (raw: Raw): AsOfSearch =>
  ({ asOf: instantOf(raw['asOf']), known: raw['known'] === 'now' ? 'now' : undefined }) as AsOfSearch;

export const asOfIn = ({ asOf, known }: AsOfSearch): AsOf | undefined =>
  asOf === undefined ? undefined : { asOf, known: known ?? 'then' };

/** `?asOf=2026-11-23T11:00:00.000Z`, as an address says it; nothing for a page as it is now. */
export const asOfText = (at: AsOf | undefined): string =>
  at === undefined ? '' : `?asOf=${at.asOf}${at.known === 'now' ? '&known=now' : ''}`;

/** The facts as they were known at a moment, or those of the moment as they are known now. */
export const factsAsOf = <Fact extends { readonly recordedAt: string; readonly occurredAt: string }>(
  facts: readonly Fact[],
  { asOf, known }: AsOf,
): readonly Fact[] =>
  facts.filter(({ recordedAt, occurredAt }) => (known === 'then' ? recordedAt : occurredAt) <= asOf);
