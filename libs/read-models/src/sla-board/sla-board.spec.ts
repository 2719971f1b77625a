import { rowsAfter, story, type Happening } from '../testing.js';
import { atTheDoor, eligible } from '../testing-stories.js';
import { slaBoardProjector } from './sla-board.projector.js';

const board = (...happenings: readonly Happening[]) => rowsAfter(slaBoardProjector, story(...happenings));
const clock = (...happenings: readonly Happening[]) => board(...atTheDoor, ...happenings)['case-1.C03-1'];

const paused = [
  '2026-12-01 10:00',
  'ClockPaused',
  { clockId: 'C03-1', reasonCode: 'AWAITING_GOVERNMENT_INFO', causes: ['BALL'], consumedSeconds: 31_680 },
] as const;
const resumed = [
  '2026-12-03 10:00',
  'ClockResumed',
  {
    clockId: 'C03-1',
    consumedSeconds: 31_680,
    newDueAt: '2026-12-08T16:00:00.000Z',
    rungs: [{ rung: '80', at: '2026-12-07T12:00:00.000Z' }],
  },
] as const;

describe('the SLA board', () => {
  it('shows an open clock with all that a reader needs to count what is left', () =>
    expect(clock()).toMatchObject({
      nickname: 'Msasa',
      country: 'ZM',
      stage: 'ELIGIBILITY',
      state: 'RUNNING',
      dueAt: '2026-12-04T16:00:00.000Z',
      targetSeconds: 115_200,
      consumedSeconds: 0,
      countsFrom: '2026-11-30T09:12:00.000Z',
      nextRung: { rung: '50', at: '2026-12-02T09:12:00.000Z' },
      ownerRole: 'INTAKE',
      ownerPerson: null,
      breached: false,
    }));

  it('says of a clock that stands why it does, and what it had used up', () =>
    expect(clock(paused)).toMatchObject({
      state: 'PAUSED',
      pauseReason: 'AWAITING_GOVERNMENT_INFO',
      consumedSeconds: 31_680,
      countsFrom: null,
    }));

  it('shows the new due instant when it counts on', () =>
    expect(clock(paused, resumed)).toMatchObject({
      state: 'RUNNING',
      pauseReason: null,
      dueAt: '2026-12-08T16:00:00.000Z',
      dueBefore: '2026-12-04T16:00:00.000Z',
      countsFrom: '2026-12-03T10:00:00.000Z',
      nextRung: { rung: '80', at: '2026-12-07T12:00:00.000Z' },
    }));

  it('keeps since when it runs, though another target or calendar lets it count anew', () => {
    const recomputed = [
      '2026-12-02 10:00',
      'ClockRecomputed',
      {
        clockId: 'C03-1',
        cause: 'CALENDAR_VERSION',
        oldDueAt: '2026-12-04T16:00:00.000Z',
        newDueAt: '2026-12-07T16:00:00.000Z',
        consumedSeconds: 60_480,
        targetSeconds: 115_200,
        track: 'STANDARD',
        calendarVersion: 2,
        countsFrom: '2026-12-02T10:00:00.000Z',
        rungs: [],
      },
    ] as const;
    expect(clock(recomputed)).toMatchObject({
      countsFrom: '2026-12-02T10:00:00.000Z',
      runsSince: '2026-11-30T09:12:00.000Z',
    });
    expect(clock(paused)).toMatchObject({ runsSince: null });
    expect(clock(paused, resumed)).toMatchObject({ runsSince: '2026-12-03T10:00:00.000Z' });
  });

  it('shows the rung that rang last and the level that was reached', () =>
    expect(
      clock(
        [
          '2026-12-02 09:12',
          'ReminderIssued',
          { clockId: 'C03-1', rung: '50', level: 'L0', to: ['INTAKE'], template: 'RM-01' },
        ],
        ['2026-12-04 16:00', 'EscalationRaised', escalation],
      ),
    ).toMatchObject({ lastRung: 'due', lastLevel: 'L2' }));

  it('shows a breach', () =>
    expect(clock(['2026-12-04 16:00', 'ClockBreached', breach])).toMatchObject({
      breached: true,
      breachedAt: '2026-12-04T16:00:00.000Z',
    }));

  it('names the colleague whose clock it is, once somebody was assigned', () =>
    expect(clock(['2026-12-01 08:00', 'StaffAssigned', { person: 'ilse', role: 'INTAKE' }])).toMatchObject({
      ownerPerson: 'ilse',
    }));

  it('takes a clock off the board when it comes to its end', () =>
    expect(board(...atTheDoor, eligible, ['2026-12-03 14:30', 'ClockStopped', stopped])).toEqual({}));
});

const breach = {
  clockId: 'C03-1',
  clock: 'C03',
  rung: 'due',
  dueAt: '2026-12-04T16:00:00.000Z',
  overdueSeconds: 0,
  detectedAt: '2026-12-04T16:00:00.000Z',
} as const;
const escalation = {
  escalationId: 'x-1',
  clockId: 'C03-1',
  rung: 'due',
  level: 'L2',
  to: ['HEAD'],
  dueAt: '2026-12-07T16:00:00.000Z',
} as const;
const stopped = {
  clockId: 'C03-1',
  netSeconds: 1,
  grossSeconds: 1,
  elapsedSeconds: 1,
  pausedSeconds: 0,
  met: true,
} as const;
