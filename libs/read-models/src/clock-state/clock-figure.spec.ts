import { compile } from '@connex/working-time';
import { atRiskFirst, type Standing } from './at-risk-first.js';
import { clockFigure, type OpenClock } from './clock-figure.js';
import { workingUnits } from './working-units.js';

const office = [['09:00', '17:00']] as const;
const berlin = compile({
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
});
const clock = (more: Partial<OpenClock> = {}): OpenClock => ({
  state: 'RUNNING',
  dueAt: '2026-12-04T16:00:00.000Z',
  targetSeconds: 4 * 28_800,
  secondsPerDay: 28_800,
  consumedSeconds: 0,
  countsFrom: '2026-11-30T08:00:00.000Z',
  provisional: false,
  ...more,
});
const at = (now: string, more?: Partial<OpenClock>) => clockFigure(clock(more), now, berlin);

describe('how an open clock stands', () => {
  it('is told by what is left of its working time, never by the time on the wall', () =>
    expect(at('2026-12-02T14:00:00.000Z')).toEqual({
      state: 'running',
      seconds: 66_600 - 1_800,
      figure: '2 d 2 h left',
    }));

  it('is due soon when less than a working day is left, or the last fifth has begun', () => {
    expect(at('2026-12-04T13:30:00.000Z')).toEqual({ state: 'soon', seconds: 9_000, figure: '2 h 30 m left' });
    expect(at('2026-12-03T10:00:00.000Z', { targetSeconds: 10 * 28_800 }).state).toBe('soon');
  });

  it('is over from the instant after it was due, and counts up', () =>
    expect(at('2026-12-07T09:00:00.000Z')).toEqual({ state: 'over', seconds: 3_600, figure: '1 h over' }));

  it('is at its last minute, not over, at the very instant it is due', () =>
    expect(at('2026-12-04T16:00:00.000Z')).toEqual({ state: 'soon', seconds: 0, figure: '0 m left' }));

  it('shows the rest of its goal while it stands, and no date', () =>
    expect(at('2026-12-01T09:00:00.000Z', { state: 'PAUSED', countsFrom: null, consumedSeconds: 31_680 })).toEqual({
      state: 'paused',
      seconds: 83_520,
      figure: '2 d 7 h of goal left',
    }));

  it('is in closed hours while its calendar is closed', () =>
    expect(at('2026-12-01T20:00:00.000Z').state).toBe('closed'));

  it('is provisional while its calendar may still change', () =>
    expect(at('2026-12-01T09:00:00.000Z', { provisional: true }).state).toBe('provisional'));

  it('tells what was used where there is no goal', () =>
    expect(at('2026-12-01T09:00:00.000Z', { dueAt: null, targetSeconds: null })).toEqual({
      state: 'running',
      seconds: 32_400,
      figure: '1 d 1 h used',
    }));
});

describe('working time in words', () => {
  it.each([
    [0, '0 m'],
    [59, '0 m'],
    [3_599, '59 m'],
    [9_000, '2 h 30 m'],
    [28_799, '7 h 59 m'],
    [28_800, '1 d'],
    [36_000, '1 d 2 h'],
    [57_599, '1 d 7 h'],
  ])('cuts %s seconds down to %s', (seconds, words) => expect(workingUnits(seconds, 28_800)).toBe(words));
});

describe('at risk first', () => {
  const standing = (nickname: string, more: Partial<Standing>): Standing => ({
    nickname,
    clock: 'C03',
    dueAt: '2026-12-04T16:00:00.000Z',
    state: 'running',
    seconds: 0,
    figure: '',
    ...more,
  });

  it('puts the longest overrun on top, then the least time left, then what stands, then what has no goal', () =>
    expect(
      [
        standing('no goal', { dueAt: null }),
        standing('paused', { state: 'paused', seconds: 1 }),
        standing('much left', { seconds: 900 }),
        standing('little left', { state: 'soon', seconds: 60 }),
        standing('over', { state: 'over', seconds: 10 }),
        standing('long over', { state: 'over', seconds: 99 }),
      ]
        .toSorted(atRiskFirst)
        .map(({ nickname }) => nickname),
    ).toEqual(['long over', 'over', 'little left', 'much left', 'paused', 'no goal']));
});
