import { decideClocks } from './clock-commands.js';
import { tellClocks } from '../testing/tell-clocks.js';

const wait = { clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' };

const waiting = () => {
  const story = tellClocks();
  story.happens('2026-11-30T10:12+01:00', 'RequestReceived');
  return story;
};

const asking = (story: ReturnType<typeof tellClocks>, type: string, data: object, occurredAt: string) => {
  const meta = { id: 'c', by: { person: 'p', role: 'CASE_MGR' }, occurredAt };
  return decideClocks({ type, data, meta } as never, story.clocks(), story.contexts().at(-1)!);
};

describe('a pause that is told the wrong way round', () => {
  it('does not end before it began', () => {
    const story = waiting();
    story.asks('2026-12-01T10:00+01:00', 'PauseClock', wait);
    expect(asking(story, 'ResumeClock', { clock: 'C03' }, '2026-12-01T08:59:59.999Z')).toMatchObject({
      refused: 'PAUSE_REVERSED',
      detail: expect.stringContaining('since 2026-12-01T09:00:00.000Z'),
    });
    expect(asking(story, 'ResumeClock', { clock: 'C03' }, '2026-12-01T09:00:00.000Z')).toHaveLength(1);
  });

  it('does not begin before its clock did, nor before that counted on', () => {
    const story = waiting();
    const refused = { refused: 'PAUSE_REVERSED' };
    expect(asking(story, 'PauseClock', wait, '2026-11-30T09:11:59.999Z')).toMatchObject(refused);
    story.asks('2026-12-01T10:00+01:00', 'PauseClock', wait);
    story.asks('2026-12-01T12:00+01:00', 'ResumeClock', { clock: 'C03' });
    expect(asking(story, 'PauseClock', wait, '2026-12-01T10:00:00.000Z')).toMatchObject(refused);
  });
});
