/** A question, in seconds since the beginning of the zone’s window. */
export type Clock = {
  readonly from: number;
  readonly to: number;
  /** Asked from `from` when positive, back from `to` when negative; only how much has passed when there is none. */
  readonly target?: number;
  readonly pauses: readonly { readonly from: number; readonly to?: number }[];
};

/** The seconds of a clock's span that count: open, and in no pause. */
const counted = (open: Uint8Array, { from, to, pauses }: Clock): Uint8Array => {
  const seconds = open.slice(from, to);
  for (const pause of pauses) seconds.fill(0, Math.max(0, pause.from - from), Math.max(0, (pause.to ?? to) - from));
  return seconds;
};

/** How many seconds of the span count, one by one. */
export const walkThrough = (open: Uint8Array, clock: Clock): number => {
  const seconds = counted(open, clock);
  let passed = 0;
  for (let second = 0; second < seconds.length; second++) passed += seconds[second]!;
  return passed;
};

/** The second at which the target is used up, one by one from either end; nothing when it is not within the span. */
export const walkTo = (open: Uint8Array, clock: Clock): number | undefined => {
  const { from, target = 0 } = clock;
  if (target === 0) return from;
  const seconds = counted(open, clock);
  let left = Math.abs(target);
  if (target > 0) {
    for (let second = 0; second < seconds.length; second++)
      if ((left -= seconds[second]!) === 0) return from + second + 1;
    return undefined;
  }
  for (let second = seconds.length - 1; second >= 0; second--)
    if ((left -= seconds[second]!) === 0) return from + second;
  return undefined;
};
