import { policyMind, type Calendars, type CalendarState, type PolicyFile } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import type { House } from '@connex/insight';
import type { Sight } from '../access/sight.js';
import type { ViewStore } from '../queries/views/view-store.js';

const mostCalendars = 500;

/** What a house counts by, whoever asks: a Board may not read a calendar, and cases are told by it all the same. */
const byRules: Sight = { grantees: [], kinds: ['calendar'] };

/** The rules of the house as they stand now, what is proposed about the policy, and the house's now. */
export const houseNow = async (
  log: Pick<EventLog, 'look'>,
  views: Pick<ViewStore, 'page'>,
): Promise<House & { readonly policy: PolicyFile }> => {
  const { reading, streams } = await log.look([{ stream: 'policy', after: 0 }]);
  const policy = (streams[0]?.events ?? []).reduce(policyMind.evolve, policyMind.initial);
  const { rows } = await views.page({ view: 'calendars', sight: byRules, filters: {}, limit: mostCalendars });
  const calendars: Calendars = Object.fromEntries(
    rows.map(({ row }) => {
      const { code, versions } = row as CalendarState & { readonly code: string };
      return [code, { versions }];
    }),
  );
  return { now: reading.now, calendars, policy };
};
