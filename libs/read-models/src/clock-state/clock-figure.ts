import type { WorkingTime } from '@connex/working-time';
import type { ClockState } from './clock-states.js';
import { workingUnits } from './working-units.js';

/** What must be known of an open clock to say how it stands. Instants are RFC 3339, durations working seconds. */
export type OpenClock = {
  readonly state: 'RUNNING' | 'PAUSED';
  readonly dueAt: string | null;
  readonly targetSeconds: number | null;
  readonly secondsPerDay: number;
  readonly consumedSeconds: number;
  readonly countsFrom: string | null;
  readonly provisional: boolean;
};

/** How an open clock stands at an instant: `seconds` of working time that are left (or over), and both as one figure. */
export type ClockFigure = { readonly state: ClockState; readonly seconds: number; readonly figure: string };

const soonShare = 0.2;

/** How a clock stands at `now` (RFC 3339), counted by its own calendar. Due soon: the last fifth, or less than a day. */
export const clockFigure = (clock: OpenClock, now: string, time: WorkingTime): ClockFigure => {
  const at = Date.parse(now);
  const spelt = (seconds: number) => workingUnits(seconds, clock.secondsPerDay);
  if (clock.dueAt === null) {
    const used = usedBy(clock, at, time);
    return { state: restingState(clock, at, time), seconds: used, figure: `${spelt(used)} used` };
  }
  if (clock.state === 'PAUSED') {
    const left = Math.max(0, (clock.targetSeconds ?? 0) - clock.consumedSeconds);
    return { state: 'paused', seconds: left, figure: `${spelt(left)} of goal left` };
  }
  const due = Date.parse(clock.dueAt);
  const left = time.elapsed(at, due);
  if (at > due) {
    const over = time.elapsed(due, at);
    return { state: 'over', seconds: over, figure: `${spelt(over)} over` };
  }
  const isSoon = left < clock.secondsPerDay || left < (clock.targetSeconds ?? 0) * soonShare;
  return { state: isSoon ? 'soon' : restingState(clock, at, time), seconds: left, figure: `${spelt(left)} left` };
};

/** Working seconds used up by then. */
export const usedBy = (clock: OpenClock, at: number, time: WorkingTime): number =>
  clock.consumedSeconds + (clock.countsFrom === null ? 0 : time.elapsed(Date.parse(clock.countsFrom), at));

const restingState = ({ state, provisional }: OpenClock, at: number, time: WorkingTime): ClockState => {
  if (state === 'PAUSED') return 'paused';
  if (!time.isOpen(at)) return 'closed';
  return provisional ? 'provisional' : 'running';
};
