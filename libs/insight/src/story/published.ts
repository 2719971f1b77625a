import type { Calendars, CalendarState } from '@connex/domain';

/** Calendars as they were known at an instant: what was published later did not count then (ruling 6). */
export const publishedBy = (calendars: Calendars) => {
  const known = new Map<string, CalendarState>();
  return (code: string, now: string): CalendarState | undefined => {
    const state = calendars[code];
    if (!state) return undefined;
    const count = state.versions.filter(({ publishedAt }) => publishedAt <= now).length;
    if (count === state.versions.length) return state;
    const key = `${code} ${count}`;
    const then = known.get(key) ?? { ...state, versions: state.versions.slice(0, count) };
    known.set(key, then);
    return then;
  };
};
