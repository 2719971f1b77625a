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
