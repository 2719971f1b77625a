import type { Clock } from '@connex/domain';
import { caseFold } from '../case-fold.js';
import { StageDuration } from './stage-durations.view.js';

/** Working seconds on record, by the clock's id. */
type Used = Readonly<Record<string, number>>;

const states = { running: 'RUNNING', paused: 'PAUSED', stopped: 'STOPPED', cancelled: 'CANCELLED' } as const;

/** How long every clock took: what tells how long like ones may take. */
export const stageDurationsProjector = caseFold<StageDuration, Used>({
  view: 'stage-durations',
  version: 1,
  means: 'How long each clock with a target took, or has taken so far: what a forecast rests on.',
  row: StageDuration,
  notes: {},

  hears: {
    ClockPaused: (used, { data: { clockId, consumedSeconds } }) => ({ ...used, [clockId]: consumedSeconds }),
    ClockResumed: (used, { data: { clockId, consumedSeconds } }) => ({ ...used, [clockId]: consumedSeconds }),
    ClockRecomputed: (used, { data: { clockId, consumedSeconds } }) => ({ ...used, [clockId]: consumedSeconds }),
    ClockStopped: (used, { data: { clockId, netSeconds } }) => ({ ...used, [clockId]: netSeconds }),
  },

  show({ supportCase, notes }, stream) {
    const rowOf = (clock: Clock): StageDuration => ({
      stream,
      clockId: clock.clockId,
      clock: clock.clock,
      title: clock.title,
      track: clock.track,
      state: states[clock.status],
      usedSeconds: notes[clock.clockId] ?? 0,
      targetSeconds: clock.targetSeconds,
      secondsPerDay: clock.secondsPerDay,
      met: clock.met ?? null,
      endedAt: clock.endedAt ?? null,
    });
    const measured = supportCase.clocks.clocks.filter(({ targetSeconds }) => targetSeconds !== null);
    return Object.fromEntries(measured.map((clock) => [`${stream}.${clock.clockId}`, rowOf(clock)]));
  },
});
