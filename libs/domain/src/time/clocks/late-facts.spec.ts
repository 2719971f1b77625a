import { firstPolicy } from '../policies/first/first.policy.js';
import { storyCalendars } from '../testing/small-house.js';
import { berlin, tellClocks } from '../testing/tell-clocks.js';

describe('what happened while nobody was awake', () => {
  it('ruling 9: a breach that nobody recorded is recorded before the clock is cancelled', () => {
    const story = tellClocks();
    story.happens('2026-11-30T10:00+01:00', 'EnquiryReceived');
    const { dueAt } = story.clock('C01-1');
    story.sleep('2027-01-20T10:00+01:00');
    story.entered('2027-01-20T10:00+01:00', 'RequestReceived');
    const ofEnquiry = story.record().filter(({ data }) => data['clockId'] === 'C01-1');
    expect(ofEnquiry.map(({ type }) => type)).toEqual(['ClockStarted', 'ClockBreached', 'ClockCancelled']);
    expect(ofEnquiry[1]!.data).toMatchObject({ dueAt, detectedAt: '2027-01-20T09:00:00.000Z' });
  });

  it('R-043: a due date that passed stays when the track changes, though nobody recorded the breach', () => {
    const story = tellClocks();
    story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
    const { dueAt } = story.clock('C03-1');
    story.sleep('2026-12-14T10:00+01:00');
    story.entered('2026-12-14T10:00+01:00', 'TrackChanged', { from: 'STANDARD', to: 'FAST' });
    expect(story.facts('ClockRecomputed', 'C03-1')).toEqual([]);
    expect(story.clock('C03-1').dueAt).toBe(dueAt);
    expect(story.facts('ClockRecomputed', 'H1-1')).toHaveLength(1);
  });
});

describe('what is entered late', () => {
  const next = { ...firstPolicy, version: 'next', effectiveFrom: '2026-12-02T00:00:00.000Z' };

  it('R-044: counts by the policy that was in force when it happened', () => {
    const story = tellClocks({ policy: { versions: [firstPolicy, next] } });
    story.sleep('2026-12-03T10:00+01:00');
    story.entered('2026-11-30T10:00+01:00', 'RequestReceived');
    expect(story.clock('C03-1').policyVersion).toBe(firstPolicy.version);
    story.entered('2026-12-03T10:00+01:00', 'InformationRequested', { questionId: 'q-1' });
    expect(story.clocks().clocks.at(-1)!.policyVersion).toBe('next');
  });
});

describe('a due date across the years', () => {
  const knowing = (holidayYears: readonly number[]) => {
    const unit = storyCalendars['CSU']!;
    const versions = unit.versions.map((version) => ({ ...version, holidayYears }));
    const story = tellClocks({ calendars: { ...storyCalendars, CSU: { versions } } });
    story.happens('2026-12-30T10:00+01:00', 'RequestReceived');
    return story.clock('C03-1');
  };

  it.each([
    [true, 'the year of its start', [2027]],
    [true, 'the year in which it is due', [2026]],
  ] as const)('is provisional (%s) when the holidays of %s are not known', (provisional, _, known) =>
    expect(knowing(known)).toMatchObject({ provisional }),
  );

  it('is not provisional when both are known', () => {
    const clock = knowing([2026, 2027]);
    expect(clock.provisional).toBe(false);
    expect(berlin(clock.dueAt)).toContain('Jan');
  });
});

describe('a replacement that is made in haste', () => {
  it('hurries the clocks of its own position, and of no other', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'ExpertUnavailable', { positionId: 'p-1' });
    story.happens('2027-01-12T10:00+01:00', 'ReplacementRequested', { positionId: 'p-1' });
    story.happens('2027-01-12T11:00+01:00', 'ReplacementRequested', { positionId: 'p-2' });
    const tracks = story.clocks().clocks.filter(({ clock }) => clock === 'C07');
    expect(tracks.map(({ instance, track }) => [instance, track])).toEqual([
      ['p-1', 'FAST'],
      ['p-2', 'STANDARD'],
    ]);
  });
});
