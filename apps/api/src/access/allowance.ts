/**
 * A bucket for each name, filled by time: `take` is true as long as there is something in it. Remembers at most
 * `capacity` names; the longest unused is forgotten first. `monotonic` is in milliseconds and never goes back.
 */
export const allowance = (
  { perSecond, burst }: { perSecond: number; burst: number },
  monotonic: () => number,
  capacity = 10_000,
) => {
  const buckets = new Map<string, { left: number; at: number }>();

  const filled = (name: string) => {
    const now = monotonic();
    const { left, at } = buckets.get(name) ?? { left: burst, at: now };
    return { left: Math.min(burst, left + ((now - at) / 1_000) * perSecond), at: now };
  };
  const keep = (name: string, bucket: { left: number; at: number }) => {
    buckets.delete(name);
    buckets.set(name, bucket);
    const oldest = buckets.size > capacity ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
  };

  return {
    has: (name: string): boolean => filled(name).left >= 1,
    take(name: string): boolean {
      const bucket = filled(name);
      const enough = bucket.left >= 1;
      keep(name, enough ? { ...bucket, left: bucket.left - 1 } : bucket);
      return enough;
    },
  };
};

export type Allowance = ReturnType<typeof allowance>;
