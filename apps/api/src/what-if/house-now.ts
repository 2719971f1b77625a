import { policyMind, type Calendars, type CalendarState } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import type { House } from '@connex/insight';
import type { Sight } from '../access/sight.js';
import type { ViewStore } from '../queries/views/view-store.js';

const mostCalendars = 500;

/** The rules of the house as they stand now, calendars with all their versions, and the house's now. */
export const houseNow = async (
  log: Pick<EventLog, 'look'>,
  views: Pick<ViewStore, 'page'>,
  sight: Sight,
): Promise<House> => {
  const { reading, streams } = await log.look([{ stream: 'policy', after: 0 }]);
  const policy = (streams[0]?.events ?? []).reduce(policyMind.evolve, policyMind.initial);
  const { rows } = await views.page({ view: 'calendars', sight, filters: {}, limit: mostCalendars });
  const calendars: Calendars = Object.fromEntries(
    rows.map(({ row }) => {
      const { code, versions } = row as CalendarState & { readonly code: string };
      return [code, { versions }];
    }),
  );
  return { now: reading.now, calendars, policy };
};
