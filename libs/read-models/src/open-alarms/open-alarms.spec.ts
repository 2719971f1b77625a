import { rowsAfter, story } from '../testing.js';
import { atTheDoor, eligibilityClock } from '../testing-stories.js';
import { openAlarmsProjector } from './open-alarms.projector.js';

describe('open alarms', () => {
  it('names every rung that is still to ring, armed by the fact that set it', () =>
    expect(rowsAfter(openAlarmsProjector, story(...atTheDoor))).toEqual({
      'case-1.C03-1/50': { stream: 'case-1', key: 'C03-1/50', at: '2026-12-02T09:12:00.000Z', arm: 3 },
      'case-1.C03-1/due': { stream: 'case-1', key: 'C03-1/due', at: '2026-12-04T16:00:00.000Z', arm: 3 },
    }));

  it('has none left when the clock comes to its end', () => {
    const stopped = {
      clockId: 'C03-1',
      netSeconds: 1,
      grossSeconds: 1,
      elapsedSeconds: 1,
      pausedSeconds: 0,
      met: true,
    };
    const ended = story(eligibilityClock, ['2026-12-03 14:30', 'ClockStopped', stopped]);
    expect(rowsAfter(openAlarmsProjector, ended)).toEqual({});
  });
});
