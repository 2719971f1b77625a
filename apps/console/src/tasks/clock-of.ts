import type { Calendars } from '@connex/domain';
import { clockStates, figureByCalendar, type SlaBoard } from '@connex/read-models';
import type { ClockChipProps } from '@connex/ui/html';

/** How the clock of a task stands; nothing for one whose calendar is not open to its reader. */
export const clockOf = (clock: SlaBoard | undefined, calendars: Calendars, now: string): ClockChipProps | undefined => {
  const standing = clock && figureByCalendar(clock, now, calendars);
  if (!standing) return undefined;
  const { state, figure } = standing;
  return { state, figure, note: clockStates[state].word };
};
