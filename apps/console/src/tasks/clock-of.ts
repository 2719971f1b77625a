import { timeBy, type Calendars } from '@connex/domain';
import { clockFigure, clockStates, type SlaBoard } from '@connex/read-models';
import type { ClockChipProps } from '@connex/ui/html';

/** How the clock of a task stands; nothing for one whose calendar is not open to its reader. */
export const clockOf = (clock: SlaBoard | undefined, calendars: Calendars, now: string): ClockChipProps | undefined => {
  const versions = clock && calendars[clock.calendar]?.versions;
  const isKnown =
    clock && (clock.calendarVersion === 0 || versions?.some(({ version }) => version === clock.calendarVersion));
  if (!clock || !isKnown) return undefined;
  const { state, figure } = clockFigure(clock, now, timeBy(calendars, clock.calendar, clock.calendarVersion));
  return { state, figure, note: clockStates[state].word };
};
