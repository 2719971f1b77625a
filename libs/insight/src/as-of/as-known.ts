import type { Recorded } from '@connex/domain';

/** The facts as they were known at an instant: what was recorded by then (RFC 3339, UTC, milliseconds; included). */
export const asKnown = (facts: readonly Recorded[], instant: string): readonly Recorded[] =>
  facts.filter(({ recordedAt }) => recordedAt <= instant);

/** The facts of an instant as they are known now: what had happened by then, though it was entered later. */
export const asKnownNow = (facts: readonly Recorded[], instant: string): readonly Recorded[] =>
  facts.filter(({ occurredAt }) => occurredAt <= instant);
