import type { Recorded } from '@connex/domain';

/** By what clocks may count otherwise after a batch of events: calendars with a newer version, and the event that said so. */
export type Changed = {
  /** By the code of the calendar, the id of the newest event about it. */
  readonly calendars: ReadonlyMap<string, string>;
  /** The table of time zones that the house adopted last. */
  readonly table?: { readonly version: string; readonly id: string };
};

const tableIn = (events: readonly Recorded[]): Pick<Changed, 'table'> => {
  const adopted = events.findLast(({ type }) => type === 'TimeZoneTableAdopted');
  return adopted ? { table: { version: String(adopted.data['version']), id: adopted.id } } : {};
};

/** What a batch of events changes in how time is counted; of each calendar, the newest word. */
export const whatChanged = (events: readonly Recorded[]): Changed => ({
  ...tableIn(events),
  calendars: new Map(
    events
      .filter(({ type }) => type === 'CalendarVersionPublished')
      .map(({ data, id }) => [String(data['code']), id] as const),
  ),
});

export const isNothing = ({ calendars, table }: Changed): boolean => calendars.size === 0 && table === undefined;
