import { appendixBCalendars } from '../calendars/appendix-b.calendars.js';
import type { Drafted } from '../../grammar/recorded.js';
import { calendarVersionOf } from '../calendars/calendar.mind.js';
import { storyCalendars } from '../testing/small-house.js';
import { berlin, on, tellClocks } from '../testing/tell-clocks.js';
import { decideClocks } from './clock-commands.js';
import { ledgerOf } from './ledger.js';
import { clocks } from './retell-clocks.js';

type Story = ReturnType<typeof tellClocks>;
type Told = Parameters<typeof tellClocks>[0];

const cairo = on('Africa/Cairo');
const question = { questionId: 'q-1' };
const answer = { ...question, complete: true };

/** A calendar of appendix B, published once more, with a further holiday or as it was. */
const again = (code: string, at: string, ...dates: string[]) => {
  const document = appendixBCalendars.find((one) => one.code === code)!;
  const holidays = [...document.holidays, ...dates.map((date) => ({ date, name: 'Decreed holiday' }))];
  const next = calendarVersionOf({ ...document, holidays, version: 2, tzVersion: '2025c' } as never, at);
  return { ...storyCalendars, [code]: { versions: [...storyCalendars[code]!.versions, next] } };
};

const publishes = (story: Story, code: string, at: string, ...dates: string[]) => {
  story.until(at);
  story.published(again(code, story.now(), ...dates));
  return story.asks(at, 'RecomputeClocks');
};

const requested = (told: Told = {}): Story => {
  const story = tellClocks(told);
  story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
  return story;
};

/** The government is asked on Tuesday, after C03 used up a day. */
const standing = (told: Told = {}): Story => {
  const story = requested(told);
  story.happens('2026-12-01T10:00+01:00', 'InformationRequested', question);
  return story;
};

const toldAgain = (story: Story) =>
  clocks(
    story.record().map((event, index) => {
      const { recounts: _, ...context } = story.contexts()[index]!;
      return { event, context };
    }),
  ).facts;

const recorded = (story: Story) =>
  story
    .record()
    .filter(({ type }) => /^(Clock|Reminder|Escalation)/.test(type))
    .map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));

describe('a newer calendar, and a clock that stands', () => {
  it('leaves its due instant as it was when it stood, published unchanged or not', () => {
    const story = standing();
    const due = story.clock('C03-1').dueAt;
    publishes(story, 'CSU', '2026-12-08T12:00+01:00');
    expect(story.clock('C03-1')).toMatchObject({ status: 'paused', dueAt: due, calendarVersion: 2 });
    expect(story.facts('ClockRecomputed', 'C03-1')).toMatchObject([{ oldDueAt: due, newDueAt: due, moved: false }]);
  });

  it('has it count on by the version that is in force when it does', () => {
    const story = standing();
    publishes(story, 'CSU', '2026-12-02T12:00+01:00', '2026-12-09');
    story.happens('2026-12-08T10:00+01:00', 'InformationProvided', answer);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Mon 14 Dec 17:00');
  });
});

describe('ruling 6: a newer calendar counts from its publication, in a pause as well', () => {
  const wednesday = '2026-12-02T09:00+01:00';
  const ledger = (story: Story) =>
    ledgerOf('C03-1', story.record(), { calendars: story.calendars(), now: story.now() });
  const paused = (story: Story) =>
    ledger(story)
      .filter(({ kind }) => kind === 'PAUSE')
      .reduce((seconds, entry) => seconds + entry.seconds, 0);
  /** It stands from Tuesday 10:00 to the next Tuesday 10:00, and a day in between is decreed a holiday. */
  const decreed = (at: string, holiday: string): Story => {
    const story = standing();
    publishes(story, 'CSU', at, holiday);
    story.happens('2026-12-08T10:00+01:00', 'InformationProvided', answer);
    story.happens('2026-12-09T10:00+01:00', 'EligibilityDetermined', { outcome: 'ELIGIBLE' });
    return story;
  };

  it('takes a day that was decreed before it came out of what the pause took', () => {
    const story = decreed(wednesday, '2026-12-04');
    const [stopped] = story.facts('ClockStopped', 'C03-1');
    expect(stopped).toMatchObject({ netSeconds: 16 * 3600, pausedSeconds: 4 * 28_800, grossSeconds: 48 * 3600 });
    expect(paused(story)).toBe(stopped!['pausedSeconds']);
  });

  it('leaves a day that had passed before it was decreed in what the pause took', () => {
    const story = decreed('2026-12-07T09:00+01:00', '2026-12-04');
    expect(story.facts('ClockStopped', 'C03-1')).toMatchObject([{ pausedSeconds: 5 * 28_800 }]);
    expect(paused(story)).toBe(5 * 28_800);
  });

  it('R-043: splits the very day on which it is published', () => {
    const story = decreed('2026-12-04T12:00+01:00', '2026-12-04');
    expect(story.facts('ClockStopped', 'C03-1')).toMatchObject([{ pausedSeconds: 4 * 28_800 + 3 * 3600 }]);
    expect(paused(story)).toBe(4 * 28_800 + 3 * 3600);
  });

  it('7.3: has what rings when a clock stood for too long ring a day later', () => {
    const stood = ({ rungs }: ReturnType<Story['clock']>) => rungs.map(({ rung, at }) => `${rung} ${berlin(at)}`);
    const story = standing();
    expect(stood(story.clock('H1-1'))).toEqual(['stood-20 Mon 4 Jan 10:00']);
    publishes(story, 'CSU', wednesday, '2026-12-04');
    expect(stood(story.clock('H1-1'))).toEqual(['stood-20 Tue 5 Jan 10:00']);
  });

  it('names in the ledger the holiday, the version, and the fact by which the pause counted otherwise', () => {
    const entries = ledger(decreed(wednesday, '2026-12-04'));
    const [holiday] = entries.filter(({ rule }) => rule === 'Holiday: Decreed holiday');
    expect(holiday).toMatchObject({ counted: false, calendarVersion: 2, openedBy: { type: 'ClockRecomputed' } });
    expect(new Set(entries.filter(({ to }) => to <= '2026-12-02T08:00').map((one) => one.calendarVersion))).toEqual(
      new Set([1]),
    );
  });

  it('says in its fact from when, and what was counted and paused by then', () => {
    const story = standing();
    publishes(story, 'CSU', wednesday, '2026-12-04');
    expect(story.facts('ClockRecomputed', 'C03-1')).toMatchObject([
      { countsFrom: '2026-12-02T08:00:00.000Z', consumedSeconds: 28_800, pausedSeconds: 7 * 3600 },
    ]);
  });

  it('splits a pause that has had other causes since, and one that began after the publication from its beginning', () => {
    const story = standing();
    story.until('2026-12-02T09:00+01:00');
    story.published(again('CSU', story.now(), '2026-12-04'));
    story.happens('2026-12-02T12:00+01:00', 'CaseSuspended');
    story.happens('2026-12-02T13:00+01:00', 'EligibilityDetermined', { outcome: 'ELIGIBLE' });
    story.asks('2026-12-03T09:00+01:00', 'RecomputeClocks');
    expect(ledgerOf('H1-1', story.record(), { calendars: story.calendars(), now: story.now() }).at(-1)).toMatchObject({
      calendarVersion: 2,
    });
    expect(story.facts('ClockRecomputed', 'H1-1')).toMatchObject([{ countsFrom: '2026-12-02T08:00:00.000Z' }]);
    expect(story.facts('ClockRecomputed', 'C04-1')).toEqual([]);
  });

  it('has a running clock say what it counted by the version that counted, from its publication on', () => {
    const story = requested();
    story.until('2026-12-02T12:00+01:00');
    story.published(again('CSU', story.now(), '2026-12-02'));
    story.asks('2026-12-02T16:00+01:00', 'RecomputeClocks');
    expect(story.facts('ClockRecomputed', 'C03-1')).toMatchObject([{ consumedSeconds: (7 + 8 + 3) * 3600 }]);
  });
});

describe('a newer calendar, and a clock that it does not move', () => {
  it('has the holiday left out when a later pause carries the clock past it', () => {
    const story = requested();
    publishes(story, 'CSU', '2026-11-30T12:00+01:00', '2026-12-10');
    expect(story.facts('ClockRecomputed', 'C03-1')).toMatchObject([{ calendarVersion: 2, moved: false }]);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Fri 4 Dec 17:00');
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', question);
    story.happens('2026-12-08T10:00+01:00', 'InformationProvided', answer);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Mon 14 Dec 17:00');
  });

  it('is named by the ledger from its publication on, and what was counted before stays', () => {
    const story = requested();
    publishes(story, 'CSU', '2026-11-30T12:00+01:00', '2026-12-02');
    story.happens('2026-12-03T10:00+01:00', 'EligibilityDetermined', { outcome: 'ELIGIBLE' });
    const ledger = ledgerOf('C03-1', story.record(), { calendars: story.calendars(), now: story.now() });
    expect(ledger.map(({ calendarVersion }) => calendarVersion)).toEqual([1, ...Array(7).fill(2)]);
    expect(story.facts('ClockStopped', 'C03-1')).toMatchObject([{ netSeconds: (7 + 8 + 1) * 3600 }]);
  });
});

describe('a newer calendar, and a due instant that has passed', () => {
  const late = (): Story => {
    const story = tellClocks({ government: 'GOV-EG' });
    story.happens('2027-02-01T08:00+02:00', 'InformationRequested', question);
    story.until('2027-02-16T12:00+02:00');
    publishes(story, 'GOV-EG', '2027-02-16T12:00+02:00', '2027-02-22');
    return story;
  };

  it('R-043: stays where it was', () => {
    const [fact] = late().facts('ClockRecomputed', 'C20-1');
    expect([cairo(fact!['oldDueAt'] as string), cairo(fact!['newDueAt'] as string)]).toEqual([
      'Sun 14 Feb 17:00',
      'Sun 14 Feb 17:00',
    ]);
  });

  it('has the days after it counted by the new version: a reminder does not ring on the holiday', () => {
    const story = late();
    story.until('2027-03-02T12:00+02:00');
    expect(story.rungs('C20-1').at(-1)).toBe('+10 2027-03-01T07:00:00.000Z');
  });

  it('rings what was reached as it was armed, though nobody had rung it yet', () => {
    const story = requested();
    const [reached] = story.clock('C02-1').rungs;
    const now = '2026-12-02T09:00:00.000Z';
    const context = { ...story.contexts().at(-1)!, now, calendars: again('CSU', now) };
    const asked = { type: 'RecomputeClocks', data: {}, meta: { id: 'c', occurredAt: now } } as never;
    const facts = decideClocks(asked, story.clocks(), context) as readonly Drafted[];
    expect(facts.find(({ data }) => data['clockId'] === 'C02-1')!.data['rungs']).toContainEqual(reached);
  });
});

describe('a record of days when only clocks that moved were recounted', () => {
  const earlier = (): Story => {
    const story = standing({ recounts: 'ONLY_WHAT_MOVES' });
    story.happens('2026-12-01T11:00+01:00', 'EnquiryReceived');
    publishes(story, 'CSU', '2026-12-08T12:00+01:00', '2026-12-10', '2026-12-28');
    story.happens('2026-12-09T10:00+01:00', 'InformationProvided', answer);
    return story;
  };

  it('is told again as it was told', () => {
    const story = earlier();
    expect(story.facts('ClockRecomputed').map(({ clockId, moved }) => [clockId, moved])).toEqual([
      ['C03-1', undefined],
      ['H1-1', undefined],
    ]);
    expect(toldAgain(story)).toEqual(recorded(story));
  });

  it('and one of the days when a pause was counted to its end as it began, likewise', () => {
    const story = standing({ recounts: 'PAUSES_AS_THEY_BEGAN' });
    publishes(story, 'CSU', '2026-12-02T12:00+01:00', '2026-12-04');
    story.happens('2026-12-07T10:00+01:00', 'TrackChanged', { to: 'FAST' });
    story.happens('2026-12-08T10:00+01:00', 'InformationProvided', answer);
    story.happens('2026-12-09T10:00+01:00', 'EligibilityDetermined', { outcome: 'ELIGIBLE' });
    expect(story.facts('ClockStopped', 'C03-1')).toMatchObject([{ pausedSeconds: 5 * 28_800 }]);
    expect(toldAgain(story)).toEqual(recorded(story));
  });

  it('and one of today likewise', () => {
    const story = standing();
    publishes(story, 'CSU', '2026-12-08T12:00+01:00', '2026-12-10');
    story.happens('2026-12-09T10:00+01:00', 'InformationProvided', answer);
    expect(toldAgain(story)).toEqual(recorded(story));
  });
});
