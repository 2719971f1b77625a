import type { CalendarVersion, PolicyDocument } from '@connex/domain';
import { berlin, calendars, caseOf, deeds, houseAt, opened, policy } from '../testing-story.js';
import { whatIf } from './what-if.js';

const inForce = policy.versions[0]!;
const withDays = (clock: string, days: number): PolicyDocument => ({
  ...inForce,
  version: 'candidate',
  clocks: inForce.clocks.map((rule) =>
    rule.clock === clock ? { ...rule, days: { STANDARD: days, FAST: days } } : rule,
  ),
});
const now = berlin('2026-12-09', '12:00');

const story = () => {
  const told = opened(berlin('2026-11-30', '10:12'));
  deeds['acknowledge']!(told, berlin('2026-11-30', '15:40'));
  deeds['determine']!(told, berlin('2026-12-03', '15:30'));
  told.passTo(now);
  return caseOf(told.record());
};
const tryPolicy = (candidate: PolicyDocument) => whatIf([story()], { policy: candidate }, houseAt(now));

describe('what if another policy were in force', () => {
  it('tells which clocks would have been missed', () => {
    const { flips, cases } = tryPolicy(withDays('C03', 2));
    expect(cases).toBe(1);
    expect(flips).toEqual([
      expect.objectContaining({
        clockId: 'C03-1',
        from: 'met',
        to: 'missed',
        dueAt: berlin('2026-12-04', '17:00'),
        newDueAt: berlin('2026-12-02', '17:00'),
      }),
    ]);
  });

  it('tells which running clocks would be due at another instant, and which would be late by now', () => {
    const { running, flips } = tryPolicy(withDays('C04', 2));
    expect(flips).toEqual([]);
    expect(running).toEqual([
      expect.objectContaining({ clockId: 'C04-1', how: 'moves', late: false, wouldBeLate: true }),
    ]);
  });

  it('tells which clocks would not be there', () => {
    const without = { ...inForce, clocks: inForce.clocks.filter(({ clock }) => clock !== 'C02') };
    expect(tryPolicy(without).moved).toEqual([expect.objectContaining({ clockId: 'C02-1', how: 'vanishes' })]);
  });

  it('counts a pause that somebody asked for under the candidate, too', () => {
    const told = opened(berlin('2026-11-30', '10:12'));
    deeds['pause']!(told, berlin('2026-12-01', '10:12'));
    deeds['resume']!(told, berlin('2026-12-02', '10:12'));
    const [h1] = whatIf([caseOf(told.record())], { policy: withDays('H1', 5) }, houseAt(now)).running;
    expect(h1).toMatchObject({ clockId: 'H1-1', newDueAt: berlin('2026-12-08', '17:00'), wouldBeLate: true });
  });
});

describe('what if another calendar were in force', () => {
  const [unit] = calendars['CSU']!.versions as [CalendarVersion];
  const holiday = '2026-12-02';
  const tomorrow = '2026-12-10';
  const closedOn = (date: string): CalendarVersion => ({
    ...unit,
    version: unit.version + 1,
    holidays: [...unit.holidays, { date, name: 'A decreed day' }],
    calendar: { ...unit.calendar, holidays: [...(unit.calendar.holidays ?? []), date] },
  });

  it('moves clocks at their end as if it had always been in force', () => {
    const { moved } = whatIf([story()], { calendars: [closedOn(holiday)] }, houseAt(now));
    expect(moved).toEqual(
      expect.arrayContaining([expect.objectContaining({ clockId: 'C03-1', newDueAt: berlin('2026-12-07', '17:00') })]),
    );
  });

  it('moves running clocks from now on only', () => {
    const past = whatIf([story()], { calendars: [closedOn(holiday)] }, houseAt(now));
    expect(past.running).toEqual([]);
    const { running } = whatIf([story()], { calendars: [closedOn(tomorrow)] }, houseAt(now));
    expect(running.map(({ clockId }) => clockId)).toEqual(expect.arrayContaining(['C04-1', 'H1-1']));
    expect(running.find(({ clockId }) => clockId === 'C04-1')).toMatchObject({
      dueAt: berlin('2026-12-10', '17:00'),
      newDueAt: berlin('2026-12-11', '17:00'),
    });
  });
});
