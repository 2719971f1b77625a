import { rowsAfter, story, type Happening } from '../testing.js';
import { atTheDoor, eligible } from '../testing-stories.js';
import { stageDurationsProjector } from './stage-durations.projector.js';

const after = (...happenings: readonly Happening[]) =>
  rowsAfter(stageDurationsProjector, story(...atTheDoor, ...happenings))['case-1.C03-1'];

const paused = [
  '2026-12-01 10:00',
  'ClockPaused',
  { clockId: 'C03-1', reasonCode: 'AWAITING_GOVERNMENT_INFO', causes: ['BALL'], consumedSeconds: 31_680 },
] as const;
const stopped = [
  '2026-12-03 14:30',
  'ClockStopped',
  { clockId: 'C03-1', netSeconds: 60_000, grossSeconds: 1, elapsedSeconds: 1, pausedSeconds: 0, met: true },
] as const;

describe('how long each clock took', () => {
  it('is what is on record so far while it has not stopped', () => {
    expect(after()).toMatchObject({ clock: 'C03', state: 'RUNNING', usedSeconds: 0, targetSeconds: 115_200 });
    expect(after(paused)).toMatchObject({ state: 'PAUSED', usedSeconds: 31_680, endedAt: null });
  });

  it('is its working time once it has, and stays when the case goes on', () =>
    expect(after(paused, eligible, stopped)).toMatchObject({
      state: 'STOPPED',
      usedSeconds: 60_000,
      met: true,
      endedAt: '2026-12-03T14:30:00.000Z',
    }));
});
