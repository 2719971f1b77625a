import fc from 'fast-check';
import { berlin, tellClocks } from '../testing/tell-clocks.js';

type Story = ReturnType<typeof tellClocks>;

const question = { questionId: 'q-1' };
const answer = { ...question, complete: true };
const hours = (count: number) => count * 3600;
const day = hours(8);
const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

const requested = (): Story => {
  const story = tellClocks();
  story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
  return story;
};

/** The government is asked on Tuesday at ten, when the clocks have used up a day. */
const standing = (): Story => {
  const story = requested();
  story.happens('2026-12-01T10:00+01:00', 'InformationRequested', question);
  return story;
};
const turns = (story: Story, instant: string, to: 'FAST' | 'STANDARD') =>
  story.happens(instant, 'TrackChanged', { to });

describe('a clock that stands while the track of its case changes', () => {
  it('7.2.4: is due as it would be, had the track been changed when it began to stand; not from now', () => {
    const story = standing();
    turns(story, '2026-12-15T10:00+01:00', 'FAST');
    const [fact] = story.facts('ClockRecomputed', 'H1-1');
    expect(fact).toMatchObject({ cause: 'TRACK_CHANGE', targetSeconds: 10 * day, consumedSeconds: day });
    // A day is consumed; nine are left from Tuesday at ten on.
    expect(berlin(String(fact!['newDueAt']))).toBe('Mon 14 Dec 17:00');
  });

  it('says the same whenever in its pause that happens, and what its pauses took by then', () => {
    const said = ['2026-12-01T10:00+01:00', '2026-12-07T16:59+01:00', '2026-12-27T03:00+01:00'].map((instant) => {
      const story = standing();
      turns(story, instant, 'FAST');
      return story.facts('ClockRecomputed', 'H1-1')[0]!;
    });
    expect(new Set(said.map(({ newDueAt }) => newDueAt)).size).toBe(1);
    expect(said.map(({ pausedSeconds }) => pausedSeconds)).toEqual([0, 4 * day + hours(7) - 60, 16 * day + hours(7)]);
  });

  it('R-043: whose shorter target is used up is due on the day on which it began to stand, not before', () => {
    const story = requested();
    story.happens('2026-12-03T10:00+01:00', 'InformationRequested', question);
    turns(story, '2026-12-15T10:00+01:00', 'FAST');
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Thu 3 Dec 17:00');
    story.until('2026-12-16T10:00+01:00');
    expect(story.facts('ClockBreached', 'C03-1')).toEqual([]);
    story.happens('2026-12-16T10:00+01:00', 'InformationProvided', answer);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Wed 16 Dec 17:00');
  });

  it('to the fast track and back again has its old date, and its old target', () => {
    const story = standing();
    const { dueAt, targetSeconds } = story.clock('H1-1');
    turns(story, '2026-12-08T10:00+01:00', 'FAST');
    turns(story, '2026-12-15T10:00+01:00', 'STANDARD');
    expect(story.clock('H1-1')).toMatchObject({ dueAt, targetSeconds, status: 'paused' });
  });

  it('keeps what rang; nothing new is owed until it goes on, but that it stands too long', () => {
    const story = standing();
    turns(story, '2026-12-15T10:00+01:00', 'FAST');
    expect(story.alarms().filter(({ key }) => key.startsWith('H1'))).toMatchObject([{ key: 'H1-1/stood-20' }]);
    story.happens('2026-12-16T10:00+01:00', 'InformationProvided', answer);
    expect(story.clock('H1-1').rungs.map(({ rung }) => rung)).toContain('50');
  });

  it('keeps a day that stands fast, however long it stands', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'RoundPlanned', { roundNo: 1, from: '2027-02-08' });
    story.happens('2027-01-12T10:00+01:00', 'CaseSuspended');
    turns(story, '2027-01-18T10:00+01:00', 'FAST');
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Thu 4 Feb 17:00');
    story.happens('2027-01-20T10:00+01:00', 'CaseResumed');
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Thu 4 Feb 17:00');
  });
});

describe('whenever the track changes, and however long a clock stands', () => {
  const lengths = fc.record({
    before: fc.integer({ min: 0, max: 12 * 86_400 }),
    stood: fc.integer({ min: 1, max: 30 * 86_400 }),
    until: fc.integer({ min: 0, max: 100 }),
  });
  const begun = '2026-11-30T08:00:00.000Z';
  const asFarAs = ['C03-1', 'H1-1'] as const;

  /** The track changes when so many percent of the pause are over. */
  const told = (before: number, stood: number, percent: number): Story => {
    const story = tellClocks();
    const asked = after(begun, before);
    story.happens(begun, 'RequestReceived');
    story.happens(asked, 'InformationRequested', question);
    turns(story, after(asked, Math.floor((stood * percent) / 100)), 'FAST');
    story.until(after(asked, stood));
    return story;
  };

  it('in its pause, it comes out as if it had changed when the clock began to stand: its date then, and when it goes on', () =>
    fc.assert(
      fc.property(lengths, ({ before, stood, until }) => {
        const [one, other] = [told(before, stood, until), told(before, stood, 0)];
        for (const clockId of asFarAs) expect(one.clock(clockId).dueAt).toBe(other.clock(clockId).dueAt);
        for (const story of [one, other]) story.happens(story.now(), 'InformationProvided', answer);
        for (const clockId of asFarAs) {
          expect(one.clock(clockId).dueAt).toBe(other.clock(clockId).dueAt);
          expect(one.clock(clockId).rungs).toEqual(other.clock(clockId).rungs);
        }
      }),
      { numRuns: 100 },
    ));
});
