import type { CountedBy, Run } from './clock.state.js';
import { later } from '../instants.js';

/** The last run ends, though never before it began: what was entered late takes nothing back. */
export const ended = (runs: readonly Run[], at: string): readonly Run[] =>
  runs.map((run, index) => (index < runs.length - 1 || run.to ? run : { ...run, to: later(at, run.from) }));

/** From where a clock counts on that stands: what was entered late takes nothing back of the run that ended. */
export const goesOnFrom = ({ runs }: { readonly runs: readonly Run[] }, at: string): string =>
  later(at, runs.at(-1)?.to ?? at);

type From = { readonly countsFrom: string; readonly calendarVersion: number };

/** By another version of the calendar from an instant on: the run that is open, or the pause (ruling 6). */
export const countedBy = (runs: readonly Run[], { countsFrom: from, calendarVersion }: From): readonly Run[] => {
  const last = runs.at(-1)!;
  if (last.to === undefined) return [...ended(runs, from), { from, calendarVersion }];
  return [...runs.slice(0, -1), { ...last, pauseBy: [...(last.pauseBy ?? []), { from, calendarVersion }] }];
};

type Pause = CountedBy & { readonly to: string };

/** The parts of the pauses until an instant, each by the version that counted then. */
export const pausesUntil = (runs: readonly Run[], instant: string): readonly Pause[] =>
  runs.flatMap(({ to, calendarVersion, pauseBy = [] }, index) => {
    if (to === undefined) return [];
    const end = runs[index + 1]?.from ?? instant;
    const parts = [{ from: to, calendarVersion }, ...pauseBy];
    return parts
      .map((part, nth) => ({ ...part, to: earliest([parts[nth + 1]?.from ?? end, end, instant]) }))
      .filter((part) => part.from < part.to);
  });

const earliest = (instants: readonly string[]): string => instants.reduce((one, other) => (one < other ? one : other));
