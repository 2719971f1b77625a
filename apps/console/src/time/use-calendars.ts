import type { Calendars } from '@connex/domain';
import type { CalendarRow } from '@connex/read-models';
import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../door/answer.js';
import { door } from '../door/house.js';
import { clockOfHouse } from './house-now.js';

const read = async (): Promise<Calendars> => {
  const page = bodyOf(await door.wholeView<CalendarRow>('calendars'));
  clockOfHouse.read(page);
  return Object.fromEntries(page.rows.map(({ row }) => [row.code, row as Calendars[string]]));
};

/** How the calendars are asked for, so that they can be asked for early. They change a few times a year. */
export const calendarsAsked = { queryKey: ['calendars'], queryFn: read, staleTime: 10 * 60_000 };

/** Every calendar by which clocks count, by its code; nothing before they are there. */
export const useCalendars = (): Calendars | undefined => useQuery(calendarsAsked).data;
