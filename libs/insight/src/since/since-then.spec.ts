import { asKnown, asKnownNow } from '../as-of/as-known.js';
import { berlin, caseOf, deeds, opened } from '../testing-story.js';
import { sinceThen } from './since-then.js';

const told = () => {
  const story = opened(berlin('2026-11-30', '10:12'));
  deeds['acknowledge']!(story, berlin('2026-11-30', '15:40'));
  deeds['ask']!(story, berlin('2026-12-01', '11:00'));
  deeds['answer']!(story, berlin('2026-12-03', '11:00'));
  return story.record();
};

describe('what changed since', () => {
  const since = (from: string, to: string) =>
    sinceThen([caseOf(told())], { since: berlin(from, '09:00'), until: berlin(to, '09:00') }).cases;

  it('tells what people did, in words, and which due dates moved', () => {
    const [changed] = since('2026-12-01', '2026-12-04');
    expect(changed!.facts.map(({ words }) => words)).toEqual([
      'the government was asked a question',
      'a question was answered, in part or completely',
    ]);
    expect(changed!.moved.map(({ clockId }) => clockId)).toEqual(expect.arrayContaining(['C03-1', 'H1-1']));
    expect(changed!.began.map(({ clockId }) => clockId)).toEqual(['C20-1']);
    expect(changed!.ended).toEqual([expect.objectContaining({ clockId: 'C20-1', met: true })]);
  });

  it('leaves out a case in which nothing happened', () => expect(since('2026-12-04', '2026-12-05')).toEqual([]));
});

describe('the facts as of an instant', () => {
  const late = told().map((fact) =>
    fact.type === 'RequestAcknowledged' ? { ...fact, recordedAt: berlin('2026-12-02', '10:00') } : fact,
  );
  const at = berlin('2026-12-01', '10:00');
  const types = (facts: typeof late) => facts.map(({ type }) => type);

  it('are those that were on record then, or those that are known now to have happened by then', () => {
    expect(types([...asKnown(late, at)])).not.toContain('RequestAcknowledged');
    expect(types([...asKnownNow(late, at)])).toContain('RequestAcknowledged');
    expect(types([...asKnownNow(late, at)])).not.toContain('InformationRequested');
  });
});
