import { calendarMind, emptyCalendarFile, type CalendarFile } from '@connex/domain';
import type { Fold } from '../projector.js';
import { CalendarRow } from './calendars.view.js';

/** What a reader must know to count by a calendar as the clocks do. */
export const calendarsProjector: Fold<CalendarRow, CalendarFile> = {
  kind: 'fold',
  view: 'calendars',
  version: 2,
  means: 'When the unit and the offices of each country work, version by version.',
  row: CalendarRow,
  about: 'calendar',
  initial: emptyCalendarFile,
  evolve: (state, event) => calendarMind.evolve(state, event),
  show: ({ versions }, stream) => {
    const code = versions[0]?.code;
    return code === undefined ? {} : { [stream]: { code, versions: versions as CalendarRow['versions'] } };
  },
};
