import type { Calendars, PolicyState, Recorded } from '@connex/domain';

/** What an answer stands on beside the facts of cases. `now` is the house's, RFC 3339, UTC, milliseconds. */
export type House = {
  readonly now: string;
  /** By code, with all their versions: `CSU`, and those of the governments. */
  readonly calendars: Calendars;
  readonly policy: PolicyState;
};

/** A case by its stream: its facts in their order, as the log has them. */
export type CaseFacts = { readonly stream: string; readonly facts: readonly Recorded[] };
