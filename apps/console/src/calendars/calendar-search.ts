/** What the page of a calendar shows, as its address says it. */
export type CalendarSearch = {
  readonly year?: string;
  /** An older version; nothing: the one in force. */
  readonly version?: string;
  /** What is open beside the months. */
  readonly do?: 'add' | 'import';
  /** The proposal that is looked at. */
  readonly proposal?: string;
};

type Raw = Readonly<Record<string, unknown>>;

const matching = (raw: Raw, name: string, shape: RegExp): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && shape.test(value) ? value : undefined;
};

/** Reads an address; what is not understood is `undefined`, over what was typed. */
export const calendarSearchIn = (raw: Raw): CalendarSearch =>
  ({
    year: matching(raw, 'year', /^(19|20|21)\d\d$/),
    version: matching(raw, 'version', /^[1-9]\d{0,4}$/),
    do: matching(raw, 'do', /^(add|import)$/),
    proposal: matching(raw, 'proposal', /^[\w.-]{1,100}$/),
  }) as CalendarSearch;
