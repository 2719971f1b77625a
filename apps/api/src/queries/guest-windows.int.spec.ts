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

  it('is not told in a receipt how the unit watches itself', async () => {
    const said = letter(await uploadLetter(house, 'official'), { channel: 'PORTAL', contractName: 'Another pit' });
    const { body } = await as(house, 'official').speak('RegisterRequest', said);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['RequestReceived', 'CaseOpened']);
    const again = await as(house, 'official').speak('RegisterRequest', said);
    expect(again.body).toEqual(body);
  });

  it('sees of the own case where it stands and what was promised, and nothing that is said among ourselves', async () => {
    const [row] = await rowsOf('case-overview');
    expect(row).toMatchObject({ stage: 'ELIGIBILITY', nextDue: { clock: 'C02' } });
    for (const ours of ['track', 'overlays', 'openProposals']) expect(row).not.toHaveProperty(ours);
    for (const happening of await rowsOf('case-timeline'))
      for (const ours of ['why', 'proposedBy', 'proposed', 'lateReason', 'policyVersion'])
        expect(happening).not.toHaveProperty(ours);
  });

  it('cannot ask for rows by what the window does not show', async () => {
    for (const asked of ['case-overview?track=STANDARD', 'case-timeline?proposedBy=head', 'my-tasks?notFor=head']) {
      const { status, body } = await as(house, 'official').get(`/api/v1/views/${asked}`);
      expect([asked, status, body.code]).toEqual([asked, 400, 'NOT_UNDERSTOOD']);
    }
  });
});

describe('an expert', () => {
  it('looks through no window of the unit either', async () => {
    for (const view of ['sla-board', 'open-alarms', 'request-inbox', 'decision-register', 'policies'])
      expect([view, (await as(house, 'expert').get(`/api/v1/views/${view}`)).status]).toEqual([view, 404]);
  });
});
