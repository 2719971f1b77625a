import type { Recorded } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import type { Sight } from '../access/sight.js';
import type { ViewStore } from '../queries/views/view-store.js';

const page = 500;
const atOnce = 20;

/** The streams of all cases that somebody may see, in their order. */
export const visibleCases = async (views: Pick<ViewStore, 'page'>, sight: Sight): Promise<readonly string[]> => {
  const streams: string[] = [];
  for (let after = ''; ;) {
    const ask = { view: 'case-overview', sight, filters: {}, limit: page, ...(after && { after }) };
    const { rows } = await views.page(ask);
    streams.push(...rows.map(({ stream }) => stream));
    if (rows.length < page) return streams;
    after = rows.at(-1)!.key;
  }
};

/** The facts of cases, a few cases at a time, so that others get their turn in between and nothing is kept. */
export const factsOfCases = async function* (
  log: Pick<EventLog, 'look'>,
  streams: readonly string[],
): AsyncGenerator<{ readonly stream: string; readonly facts: readonly Recorded[] }> {
  for (let first = 0; first < streams.length; first += atOnce) {
    const asked = streams.slice(first, first + atOnce).map((stream) => ({ stream, after: 0 }));
    const glimpse = await log.look(asked);
    for (const { stream, events } of glimpse.streams) yield { stream, facts: events };
  }
};
