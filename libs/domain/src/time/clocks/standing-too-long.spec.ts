import { tellClocks } from '../testing/tell-clocks.js';

const question = { questionId: 'q-1' };
const answer = { ...question, complete: true };
const asked = () => {
  const story = tellClocks();
  story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
  story.happens('2026-12-01T10:00+01:00', 'InformationRequested', question);
  return story;
};
const reviews = (story: ReturnType<typeof tellClocks>) =>
  story
    .record()
    .filter(({ type, data }) => type === 'EscalationRaised' && data['rung'] === 'stood-20')
    .map(({ data, occurredAt }) => [data['clockId'], data['to'], data['level'], occurredAt]);

describe('domain 7.3: a case that stood for twenty working days in all is reviewed by the Head', () => {
  it('is put before the Head when the twentieth day is used up, counted by the unit’s calendar, and once', () => {
    const story = asked();
    story.until('2027-01-04T09:59+01:00');
    expect(reviews(story)).toEqual([]);
    story.until('2027-01-29T17:00+01:00');
    expect(reviews(story)).toEqual([['H1-1', ['HEAD'], 'L2', '2027-01-04T09:00:00.000Z']]);
  });

  it('counts all its pauses together', () => {
    const story = asked();
    story.happens('2026-12-15T10:00+01:00', 'InformationProvided', answer);
    story.happens('2026-12-16T10:00+01:00', 'InformationRequested', question);
    story.until('2027-01-29T17:00+01:00');
    expect(reviews(story)).toEqual([['H1-1', ['HEAD'], 'L2', '2027-01-05T09:00:00.000Z']]);
  });

  it('is nobody’s concern when it counts on before', () => {
    const story = asked();
    story.happens('2026-12-15T10:00+01:00', 'InformationProvided', answer);
    story.until('2027-03-31T17:00+02:00');
    expect(reviews(story)).toEqual([]);
  });

  it('does not ring twice when it stands again after its review', () => {
    const story = asked();
    story.happens('2027-01-11T10:00+01:00', 'InformationProvided', answer);
    story.happens('2027-01-12T10:00+01:00', 'InformationRequested', question);
    expect(story.clock('H1-1').rungs).toEqual([]);
    expect(reviews(story)).toHaveLength(1);
  });

  it('keeps its instant while another reason is added or falls away', () => {
    const story = asked();
    story.happens('2026-12-02T10:00+01:00', 'CaseSuspended');
    story.happens('2026-12-03T10:00+01:00', 'CaseResumed');
    expect(story.clock('H1-1').rungs).toEqual([{ rung: 'stood-20', at: '2027-01-04T09:00:00.000Z' }]);
  });
});
