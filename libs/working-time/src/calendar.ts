/** A stretch of the local day, `HH:MM` or `HH:MM:SS`, to `24:00`. One that ends before it begins crosses midnight. */
export type Range = readonly [from: string, to: string];

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** When somebody works. Dates are local, `YYYY-MM-DD`. */
export type Calendar = {
  /** An IANA zone, e.g. `Europe/Berlin`. */
  readonly timezone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Range[]>>>;
  readonly holidays?: readonly string[];
  /** Taken out of the working time of a date. */
  readonly breaks?: Readonly<Record<string, readonly Range[]>>;
  /** Hours of a date, instead of those of its weekday. */
  readonly shifts?: Readonly<Record<string, readonly Range[]>>;
};
