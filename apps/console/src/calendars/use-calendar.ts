import type { CalendarVersion } from '@connex/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { door } from '../door/house.js';
import { kept, useStream } from '../door/use-view.js';
import { openProposalsIn, type OpenProposal } from '../proposals/open-proposals.js';
import { useOpenTasks } from '../proposals/use-open-tasks.js';
import { calendarsAsked } from '../time/use-calendars.js';

export const streamOf = (code: string) => `calendar-${code}`;

export type CalendarFile = {
  readonly versions: readonly CalendarVersion[];
  readonly proposals: readonly OpenProposal[];
};

/** A calendar with all its versions, and what is proposed about the next; kept fresh. Nothing of one that is not there. */
export const useCalendar = (code: string) => {
  const calendars = useQuery(calendarsAsked);
  const again = useCalendarAgain(code);
  const { data } = useStream(streamOf(code), useOpenTasks(streamOf(code), again));
  const versions = calendars.data?.[code]?.versions;
  const file: CalendarFile | undefined = versions && { versions, proposals: openProposalsIn(data?.events ?? []) };
  const { error, isFetching, refetch } = calendars;
  return { file, isThere: calendars.data !== undefined, error, isFetching, refetch };
};

/** Reads a calendar again once what was just recorded about it can be read. */
export const useCalendarAgain = (code: string) => {
  const cache = useQueryClient();
  const read = useCallback(async () => {
    const stream = streamOf(code);
    await cache.invalidateQueries({ queryKey: kept.stream(stream) });
    const told = await door.stream(stream);
    if (told.ok) await door.view('calendars', { stream, from: String(told.body.revision), limit: '1' });
    await cache.invalidateQueries({ queryKey: calendarsAsked.queryKey });
  }, [cache, code]);
  return useCallback(() => void read(), [read]);
};
