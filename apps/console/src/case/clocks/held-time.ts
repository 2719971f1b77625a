import type { LedgerEntry } from '@connex/domain';

/** Seconds of a clock's life, by who had them. The parts add up to the whole, to the millisecond. */
export type HeldTime = {
  readonly unit: number;
  readonly government: number;
  /** While the case was suspended or under a hold: nobody's. */
  readonly aside: number;
  readonly closed: number;
  readonly together: number;
};

const holderOf = ({ kind, rule }: LedgerEntry): 'unit' | 'government' | 'aside' | 'closed' => {
  if (kind === 'WORK') return 'unit';
  if (kind !== 'PAUSE') return 'closed';
  return /government/.test(rule) ? 'government' : 'aside';
};

/** Who held the time of a clock, from its start to its end or to now. */
export const heldTime = (entries: readonly LedgerEntry[]): HeldTime => {
  const milliseconds = { unit: 0, government: 0, aside: 0, closed: 0 };
  for (const entry of entries) milliseconds[holderOf(entry)] += Math.round(entry.seconds * 1000);
  const { unit, government, aside, closed } = milliseconds;
  return {
    unit: unit / 1000,
    government: government / 1000,
    aside: aside / 1000,
    closed: closed / 1000,
    together: (unit + government + aside + closed) / 1000,
  };
};

/**
 * The parts as they are shown: their minutes are cut so that they add up to the minutes of the whole, the closed hours
 * taking what the others lose.
 */
export const shownTime = ({ unit, government, aside, together }: HeldTime): HeldTime => {
  const cut = (seconds: number) => Math.floor(seconds / 60) * 60;
  const [ours, theirs, nobodys, whole] = [cut(unit), cut(government), cut(aside), cut(together)];
  return { unit: ours, government: theirs, aside: nobodys, closed: whole - ours - theirs - nobodys, together: whole };
};

/** `37 calendar days and 8 minutes`. */
export const calendarDaysIn = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    counted(Math.floor(minutes / 1_440), 'calendar day'),
    counted(Math.floor((minutes % 1_440) / 60), 'hour'),
    counted(minutes % 60, 'minute'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'less than a minute' : parts.join(', ').replace(/, ([^,]*)$/, ' and $1');
};

const counted = (count: number, noun: string) =>
  count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
