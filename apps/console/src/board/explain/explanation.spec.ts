import type { Recorded } from '@connex/domain';
import { calendars, clocksOf, moment } from '../testing.js';
import { explain } from './explanation.js';
import { explanationText } from './explanation-text.js';
import { nextRungInWords } from './next-rung.js';
import { questionOf } from './question.js';

const rungs = [{ rung: '80', at: '2026-12-08T10:00:00.000Z' }];
const started = {
  clockId: 'C03-1',
  clock: 'C03',
  calendar: 'CSU',
  calendarVersion: 1,
  policyVersion: '1',
  startsAt: '2026-12-03T09:00:00.000Z',
  rungs,
};

const fact = (revision: number, type: string, occurredAt: string, data: Record<string, unknown>): Recorded => ({
  position: revision,
  stream: 'case-baobab',
  revision,
  id: `e${revision}`,
  type,
  schemaVersion: 1,
  occurredAt,
  recordedAt: occurredAt,
  data,
  meta: {
    by: { person: 'intake', role: 'INTAKE' },
    commandId: `c${Math.ceil(revision / 2)}`,
    correlationId: 'c',
    causationId: null,
    policyVersion: '1',
  },
});

/** A letter on Thursday at 10:00 in Berlin; it is Friday, 11:00. */
const events = [
  fact(1, 'RequestReceived', '2026-12-03T09:00:00.000Z', {}),
  fact(2, 'ClockStarted', '2026-12-03T09:00:00.000Z', started),
];
const [clock] = clocksOf({ startsAt: started.startsAt, countsFrom: started.startsAt, nextRung: rungs[0] ?? null });
const told = explain(clock!, events, moment)!;

describe('why a clock is due when it is', () => {
  it('counts every minute since the letter, to whoever held it', () => {
    expect(told.sum.total).toEqual({ counted: 9 * 60, held: 0, closed: 16 * 60 });
    expect(told.sum.together).toBe(25 * 60);
    expect(told.startedBy).toBe('RequestReceived');
  });

  it('leads from the goal to what is left, and the parts add up', () => {
    const { goal, used, toClosing, left } = told.left!;
    expect(goal - used + toClosing).toBe(left);
    expect(left * 60).toBe(clock!.seconds);
    expect([goal, used, toClosing, left]).toEqual([1920, 540, 420, 1800]);
  });

  it('says what an overrun came to, with the same sum', () => {
    const late = clocksOf({
      startsAt: started.startsAt,
      countsFrom: started.startsAt,
      dueAt: '2026-12-04T08:00:00.000Z',
    });
    const { goal, used, toClosing, left } = explain(late[0]!, events, moment)!.left!;
    expect(left).toBe(-120);
    expect(goal - used + toClosing).toBe(left);
  });

  it('asks what a reader asks', () => {
    expect(questionOf(clock!, moment.now)).toBe('Why is it due Wed 9 Dec, 17:00?');
    expect(questionOf({ ...clock!, waits: 'PAUSED' }, moment.now)).toBe('Why does it stand, and what is left?');
  });

  it('is copied as plain text, each stretch with its rule', () =>
    expect(explanationText(clock!, told, moment.now).split('\n').slice(-3)).toEqual([
      '+   7:00  Thu 3 Dec 2026, 10:00 – Thu 3 Dec 2026, 17:00  Working hours (#1 Request received)',
      '   16:00  Thu 3 Dec 2026, 17:00 – Fri 4 Dec 2026, 09:00  Outside working hours (#1 Request received)',
      '+   2:00  Fri 4 Dec 2026, 09:00 – Fri 4 Dec 2026, 11:00  Working hours (#1 Request received)',
    ]));

  it('names the fact by which the date moved', () => {
    const moved = '2026-12-11T16:00:00.000Z';
    const resumed = fact(4, 'ClockRecomputed', '2026-12-04T09:00:00.000Z', {
      clockId: 'C03-1',
      cause: 'TRACK_CHANGE',
      newDueAt: moved,
      calendarVersion: 1,
      countsFrom: '2026-12-04T09:00:00.000Z',
    });
    const [later] = clocksOf({ dueAt: moved, dueBefore: '2026-12-09T16:00:00.000Z' });
    expect(explain(later!, [...events, resumed], moment)?.moved).toMatchObject({ revision: 4, to: moved });
    const unmoved = { ...resumed, revision: 5, data: { ...resumed.data, cause: 'CALENDAR_VERSION', moved: false } };
    expect(explain(later!, [...events, resumed, unmoved], moment)?.moved).toMatchObject({ revision: 4 });
  });

  it('says nothing of a clock that the case does not have', () =>
    expect(explain({ ...clock!, clockId: 'C99-1' }, events, { ...moment, calendars })).toBeUndefined());

  it('says what happens at the next rung, as the policy of the clock has it', () => {
    const ladder = [
      {
        rung: '80',
        at: { kind: 'percent', percent: 80 },
        reminds: { to: ['owner', 'DEPUTY'], template: 'RM-01', level: 'L1' },
      },
    ];
    const policy = [
      fact(1, 'PolicyChanged', '2026-01-01T00:00:00.000Z', {
        policy: { version: '1', clocks: [{ clock: 'C03', ladder }] },
      }),
    ];
    expect(nextRungInWords(clock!, policy, '1')).toBe('The intake officer and the deputy head are reminded.');
    expect(nextRungInWords(clock!, policy, '2')).toBeUndefined();
  });
});
