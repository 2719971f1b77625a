import { dayAndTime } from '../../time/format.js';
import type { StandingClock } from '../standing.js';

/** The question that an explanation answers. */
export const questionOf = ({ dueAt, waits, state }: StandingClock, now: string): string => {
  if (dueAt === null) return 'Where did the time go?';
  if (waits === 'PAUSED') return 'Why does it stand, and what is left?';
  const due = dayAndTime(dueAt, now);
  return state === 'over' ? `Why was it due ${due}?` : `Why is it due ${due}?`;
};
