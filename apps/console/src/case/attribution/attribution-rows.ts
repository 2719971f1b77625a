import { holders, type Attribution, type Holder } from '@connex/insight';
import type { Segment, SegmentKind, Tick } from '@connex/ui/html';
import { isoDay, shortDay } from '../../time/format.js';

/** Whose time it was, in the words of staff. */
export const holderWords: Readonly<Record<Holder, string>> = {
  UNIT: 'The unit',
  GOVERNMENT: 'The government',
  EXPERT: 'The expert',
  PARTNER: 'A partner',
  BOARD: 'The Board',
  CLOSED: 'Closed, nobody’s',
  PAUSE: 'Agreed pause',
};

/** Solid is ours, hatched is held by somebody else, grey is closed, dashed was agreed to count for nobody. */
const fills: Readonly<Record<Holder, SegmentKind>> = {
  UNIT: 'counted',
  GOVERNMENT: 'held',
  EXPERT: 'held',
  PARTNER: 'held',
  BOARD: 'held',
  CLOSED: 'shut',
  PAUSE: 'ahead',
};

export type HolderRow = {
  readonly holder: Holder;
  readonly label: string;
  /** Whole minutes. */
  readonly minutes: number;
  /** Of the whole, in per cent, one decimal. */
  readonly share: string;
  readonly segments: readonly Segment[];
};

const place = ({ from, to }: Attribution) => {
  const [start, whole] = [Date.parse(from), Math.max(1, Date.parse(to) - Date.parse(from))];
  return (instant: string) => ((Date.parse(instant) - start) / whole) * 100;
};

/** Every stretch on the bar, by the clock on the wall: from the request at its begin to the end of the wait. */
export const segmentsOf = (told: Attribution, only?: Holder): readonly Segment[] => {
  const at = place(told);
  return told.stretches
    .filter(({ holder }) => only === undefined || holder === only)
    .map(({ from, to, holder }) => ({ from: at(from), width: at(to) - at(from), kind: fills[holder] }));
};

export const wholeSeconds = ({ from, to }: Attribution): number => (Date.parse(to) - Date.parse(from)) / 1_000;

/**
 * One row a holder, those who held nothing left out. Minutes are cut so that they add up to those of the whole, the
 * closed ones taking what the others lose; without any closed, the unit's.
 */
export const rowsOf = (told: Attribution): readonly HolderRow[] => {
  const { totals } = told;
  const whole = wholeSeconds(told);
  const cut = Object.fromEntries(holders.map((holder) => [holder, Math.floor(totals[holder] / 60)])) as Record<
    Holder,
    number
  >;
  const lost = Math.floor(whole / 60) - holders.reduce((sum, holder) => sum + cut[holder], 0);
  cut[totals.CLOSED > 0 ? 'CLOSED' : 'UNIT'] += lost;
  return holders
    .filter((holder) => totals[holder] > 0)
    .map((holder) => ({
      holder,
      label: holderWords[holder],
      minutes: cut[holder],
      share: `${((totals[holder] / Math.max(1, whole)) * 100).toFixed(1)} %`,
      segments: segmentsOf(told, holder),
    }));
};

const most = 8;
const day = 86_400_000;

/** Mondays below the bar, as far as they have room; of a short wait, its first day. */
export const ticksOf = (told: Attribution): readonly Tick[] => {
  const at = place(told);
  const count = Math.ceil(wholeSeconds(told) / 86_400) + 1;
  const days = Array.from(
    { length: count },
    (_, index) => `${isoDay(new Date(Date.parse(told.from) + index * day).toISOString())}T00:00:00.000Z`,
  );
  const mondays = days.filter((instant) => new Date(instant).getUTCDay() === 1 && at(instant) >= 0 && at(instant) < 92);
  const every = Math.max(1, Math.ceil(mondays.length / most));
  const shown = mondays.filter((_, index) => index % every === 0);
  if (shown.length === 0) return [{ at: 0, label: shortDay(told.from) }];
  return shown.map((instant, index) => ({ at: at(instant), label: shortDay(instant), minor: index % 2 === 1 }));
};
