/** Beyond so many, several heads share an age; the oldest, which tells the lag, keeps its own. */
const most = 4_096;

/**
 * When a reader first knew how far the log reached, on its own monotonic clock: so lag is an age, and no move of the
 * house's clock changes it (ruling 14).
 */
export const knownHeads = () => {
  const heads: { position: number; readonly since: number }[] = [];
  let head = 0;

  return {
    head: (): number => head,
    note(position: number): boolean {
      if (position <= head) return false;
      head = position;
      const last = heads.at(-1);
      if (heads.length < most || !last) heads.push({ position, since: performance.now() });
      else last.position = position;
      return true;
    },
    /** Seconds since the first event after `position` was known of; 0 when there is none. */
    lagSeconds(position: number): number {
      const oldest = heads.find((known) => known.position > position);
      return oldest === undefined ? 0 : (performance.now() - oldest.since) / 1_000;
    },
    /** Every reader has passed this position. */
    forget(position: number): void {
      while (heads[0] !== undefined && heads[0].position <= position) heads.shift();
    },
  };
};
