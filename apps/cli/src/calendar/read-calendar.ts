import type { CalendarState, CalendarVersion } from '@connex/domain';
import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';

/** `zm` and `GOV-ZM` are the same calendar; `CSU` is the unit's. */
export const codeOf = (named: string): string => {
  const code = named.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? `GOV-${code}` : code;
};

/** A calendar as it counts now, and the house's now. Throws a sentence when there is no such calendar. */
export const readCalendar = async (
  door: DoorClient,
  named: string,
): Promise<{ readonly stream: string; readonly last: CalendarVersion; readonly houseNow: string }> => {
  const stream = `calendar-${codeOf(named)}`;
  const { rows, houseNow } = expectGood(await door.view('calendars', { stream }));
  const last = (rows[0]?.row as CalendarState | undefined)?.versions.at(-1);
  if (!last)
    throw new Error(
      `There is no calendar ${codeOf(named)} that you may see. The unit's is CSU, that of Zambia GOV-ZM or ZM.`,
    );
  return { stream, last, houseNow };
};
