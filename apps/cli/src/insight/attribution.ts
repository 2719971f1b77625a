import { attributionOf, holders, type Attribution, type Holder } from '@connex/insight';
import { findCase } from '../cases/find-case.js';
import { inBerlin } from '../cases/show.js';
import { calendarsCountedBy } from '../door/calendars-of.js';
import { doorOf } from '../door/door-of.js';
import { expectGood } from '../door/say.js';
import { factsOf } from './house-of.js';
import { print, spelt, type Asking } from '../terminal/print.js';

const words: Readonly<Record<Holder, string>> = {
  UNIT: 'the unit',
  GOVERNMENT: 'the government',
  EXPERT: 'the expert',
  PARTNER: 'the partner',
  BOARD: 'the Board',
  CLOSED: 'nobody: the unit was closed',
  PAUSE: 'nobody: an agreed pause',
};

/** Prints whose every second of a case was, from the request to the fielding or to now. */
export const attribution = async (named: string, { as, json }: Asking): Promise<void> => {
  const door = doorOf(as);
  const stream = await findCase(door, named);
  const [facts, calendars, board] = await Promise.all([
    factsOf(door, stream),
    calendarsCountedBy(door, ['CSU']),
    door.view('sla-board', { stream, limit: '1' }).then(expectGood),
  ]);
  const told = attributionOf(facts, calendars, board.houseNow);
  if (!told) throw new Error('No request has come in this case yet: there is no time to attribute.');
  print(json, { stream, ...told }, attributionLines(told));
};

/** A line for each holder with its share, and what they come to. */
export const attributionLines = ({ from, to, totals }: Attribution): readonly string[] => {
  const all = Object.values(totals).reduce((sum, seconds) => sum + seconds, 0);
  const share = (seconds: number) => `${((100 * seconds) / Math.max(1, all)).toFixed(1).padStart(5)} %`;
  return [
    `Whose time it was, ${inBerlin(from)} – ${inBerlin(to)} (hours:minutes)`,
    ...holders
      .filter((holder) => totals[holder] > 0)
      .map((holder) => `${spelt(totals[holder])}  ${share(totals[holder])}  ${words[holder]}`),
    `=${spelt(all).slice(1)}  on the wall`,
  ];
};
