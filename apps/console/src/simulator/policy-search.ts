/** What the page of the policy shows, as its address says it. */
export type PolicySearch = {
  /** An older version; nothing: the newest. */
  readonly version?: string;
  /** Rules that are tried: `C03.STANDARD=5;C05.pauses=s`. Nothing: nobody tries any. */
  readonly try?: string;
  /** The proposal that is looked at. */
  readonly proposal?: string;
};

type Raw = Readonly<Record<string, unknown>>;

const text = (raw: Raw, name: string, most: number): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;
};

/** Reads an address; what is not understood is `undefined`, over what was typed. */
export const policySearchIn = (raw: Raw): PolicySearch =>
  ({
    version: text(raw, 'version', 40),
    try: text(raw, 'try', 2_000),
    proposal: text(raw, 'proposal', 100),
  }) as PolicySearch;
