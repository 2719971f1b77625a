import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { letter, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
let stream: string;
beforeAll(async () => {
  house = await apiHouse();
  const said = letter(await uploadLetter(house, 'official'), { signatureBasis: 'UNKNOWN', channel: 'PORTAL' });
  ({ stream } = (await as(house, 'official').speak('RegisterRequest', said)).body as { stream: string });
});
afterAll(() => house.close());

const rowsOf = async (view: string): Promise<readonly Record<string, unknown>[]> => {
  const { body } = await as(house, 'official').get(`/api/v1/views/${view}?stream=${stream}`);
  return (body.rows as { row: Record<string, unknown> }[]).map(({ row }) => row);
};

describe('an official', () => {
  it.each(['sla-board', 'open-alarms', 'request-inbox', 'decision-register'])(
    'looks through no window “%s”, and follows none: how the unit watches itself is not theirs',
    async (view) => {
      expect((await as(house, 'official').get(`/api/v1/views/${view}`)).status).toBe(404);
      expect((await as(house, 'official').get(`/api/v1/live/${view}`)).status).toBe(404);
    },
  );

  it('reads no stream aloud, not even that of the own case', async () =>
    expect((await as(house, 'official').get(`/api/v1/streams/${stream}`)).status).toBe(404));

  it('reads of the own case what happened, and no clock and no reminder', async () => {
    const types = (await rowsOf('case-timeline')).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['RequestReceived', 'InformationRequested']));
    expect(types.filter((type) => /Clock|Reminder|Escalation|Approval/.test(String(type)))).toEqual([]);
  });

  it('finds the tasks of their side, and none of ours', async () =>
    expect((await rowsOf('my-tasks')).map(({ task }) => task)).toEqual(['ANSWER_QUESTION']));
});
