import type { CalendarState, Calendars } from '@connex/domain';
import type { DoorClient } from './door-client.js';
import { expectGood } from './say.js';

/** The calendars of those codes, with all their versions, as everybody who works here may read them. */
export const calendarsOf = async (door: DoorClient, codes: Iterable<string>): Promise<Calendars> => {
  const read = [...new Set(codes)].map(async (code) => {
    const { rows } = expectGood(await door.view('calendars', { stream: `calendar-${code}` }));
    return [code, rows[0]?.row as CalendarState | undefined] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};
