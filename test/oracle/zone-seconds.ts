/** A zone, second by second, through a window of instants; seconds are counted from the beginning of the window. */
export type ZoneSeconds = {
  readonly zone: string;
  /** The epoch second at which the window begins, and how many seconds it has. */
  readonly from: number;
  readonly count: number;
  /** What the clock on the wall shows at each second, in seconds since local 1970 (until 2037). */
  readonly shown: Int32Array;
  /** The seconds before which the wall clock was put forward or back. */
  readonly changes: readonly number[];
  /** The first second at which the wall clock shows a local time; one that is missing is that much later as the gap is wide. */
  firstShowing(local: number): number;
};

const QUARTER = 900;
/** The wall clock may end this far ahead of where the seconds alone would have brought it: a date that was skipped. */
const SLACK = 100_000;

/** What a wall clock in the zone shows, asked of the runtime in another way than the product asks. */
const wallClock = (zone: string) => {
  const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (second: number) => Date.parse(`${swedish.format(second * 1_000).replace(' ', 'T')}Z`) / 1_000;
};

/** Asks at each quarter of an hour, and at each second of a quarter in which the clock was put. */
const everySecond = (zone: string, from: number, count: number) => {
  const shows = wallClock(zone);
  const shown = new Int32Array(count);
  const changes: number[] = [];
  for (let start = 0; start < count; start += QUARTER) {
    const [first, last] = [shows(from + start), shows(from + start + QUARTER - 1)];
    const isSteady = last - first === QUARTER - 1;
    for (let second = start; second < start + QUARTER; second++) {
      shown[second] = isSteady ? first + second - start : shows(from + second);
      if (second > 0 && shown[second]! - shown[second - 1]! !== 1) changes.push(second);
    }
  }
  return { shown, changes };
};

/** Built once for each zone. `from` and `count` are whole quarters of an hour. */
export const zoneSeconds = (zone: string, from: number, count: number): ZoneSeconds => {
  const { shown, changes } = everySecond(zone, from, count);
  const least = shown[0]!;
  const first = new Int32Array(count + SLACK).fill(-1);
  for (let second = count - 1; second >= 0; second--) {
    const at = (shown[second]! - least) | 0;
    if (at >= 0) first[at] = second;
  }

  const firstShowing = (local: number): number => {
    const at = local - least;
    if (at < 0) return 0;
    if (at >= first.length) return count;
    if (first[at]! >= 0) return first[at]!;
    let [before, after] = [at, at];
    while (first[before] === -1) before--;
    while (first[after] === -1) after++;
    if (after >= first.length) return count;
    return firstShowing(local + after - before - 1);
  };
  return { zone, from, count, shown, changes, firstShowing };
};
