import { firstPolicy } from '../policies/first/first.policy.js';
import { berlin, tellClocks } from '../testing/tell-clocks.js';

/** The acknowledgement has one working day (C02), eligibility four (C03); `days` gives another target to both. */
const requested = (at: string, days?: number) => {
  const clocks = firstPolicy.clocks.map((rule) =>
    days === undefined || !['C02', 'C03'].includes(rule.clock)
      ? rule
      : { ...rule, days: { STANDARD: days, FAST: days } },
  );
  const story = tellClocks({ policy: { versions: [{ ...firstPolicy, clocks }] } });
  story.happens(at, 'RequestReceived');
  return story;
};

describe('7.2: when a clock is due', () => {
  it.each([
    ['at closing time of the day on which the target is used up', '2026-11-30T10:12+01:00', 'Tue 1 Dec 17:00'],
    ['on the same day, if it started before opening', '2026-12-02T06:10+01:00', 'Wed 2 Dec 17:00'],
    [
      'on the same day, if it started at opening: what is used up at closing time is due then',
      '2026-12-02T09:00+01:00',
      'Wed 2 Dec 17:00',
    ],
    ['a day later, if it started a millisecond after opening', '2026-12-02T08:00:00.001Z', 'Thu 3 Dec 17:00'],
    ['on the next day, if it started at closing time', '2026-12-02T17:00+01:00', 'Thu 3 Dec 17:00'],
    ['on Monday, if it started on a Saturday', '2026-12-05T12:00+01:00', 'Mon 7 Dec 17:00'],
    ['after a holiday', '2027-03-05T16:30+01:00', 'Tue 9 Mar 17:00'],
  ])('%s', (_, at, due) => expect(berlin(requested(at).clock('C02-1').dueAt)).toBe(due));

  it.each([
    ['the day on which it starts', '2026-12-02T10:00+01:00', 'Wed 2 Dec 17:00'],
    ['the first open day, if it starts on a Saturday', '2026-12-05T12:00+01:00', 'Mon 7 Dec 17:00'],
    ['the next day, if it starts at closing time', '2026-12-02T17:00+01:00', 'Thu 3 Dec 17:00'],
  ])('without any time at all, it is due on %s', (_, at, due) => {
    const story = requested(at, 0);
    expect(berlin(story.clock('C02-1').dueAt)).toBe(due);
    story.until('2026-12-09T10:00+01:00');
    expect(story.facts('ClockBreached', 'C02-1')).toHaveLength(1);
  });

  it('keeps the hour of its closing when the clocks of a country are put forward', () => {
    const { dueAt } = requested('2027-03-25T10:00+01:00').clock('C03-1');
    expect([berlin(dueAt), dueAt]).toEqual(['Fri 2 Apr 17:00', '2027-04-02T15:00:00.000Z']);
  });
});
