import type { CalendarState, Calendars } from '@connex/domain';
import type { DoorClient } from './door-client.js';
import { expectGood } from './say.js';

/** The calendars of those codes, with all their versions; those that the reader may not see are left out. */
export const calendarsOf = async (door: DoorClient, codes: Iterable<string | undefined>): Promise<Calendars> => {
  const read = [...new Set(codes)].map(async (code) => {
    if (code === undefined) return [];
    const { rows } = expectGood(await door.view('calendars', { stream: `calendar-${code}` }));
    return rows.map(({ row }) => [code, row as CalendarState] as const);
  });
  return Object.fromEntries((await Promise.all(read)).flat());
};

const unit = 'CSU';

/** As `calendarsOf`; throws a sentence for whoever sees no calendar, as the Board, which sees cases all the same. */
export const calendarsCountedBy = async (door: DoorClient, codes: readonly string[]): Promise<Calendars> => {
  const calendars = await calendarsOf(door, [unit, ...codes]);
  expectSeen(calendars);
  return calendars;
};

/** A house has the calendar of its unit from the first day: whoever does not see that one sees none. */
export const expectSeen = (calendars: Calendars): void => {
  if (!calendars[unit]) throw new Error('You may not see the calendars by which clocks count, so nothing is counted.');
};
