import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { canary, enquiry, letter, openCase, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeEach(async () => void (house = await apiHouse()));
afterEach(() => house.close());

describe('the door', () => {
  it('takes in a command and says what happened', async () => {
    const said = enquiry({ nickname: 'Msasa' });
    const { status, body } = await as(house, 'intake').speak('RegisterEnquiry', said);
    expect([status, body]).toEqual([200, expect.anything()]);
    expect(body).toEqual({
      stream: expect.stringMatching(/^case-[0-9a-f-]{36}$/),
      revision: body.events.length,
      position: await house.log.head(),
      recordedAt: '2026-11-30T09:12:00.000Z',
      events: expect.arrayContaining([
        {
          id: expect.any(String),
          type: 'EnquiryReceived',
          revision: 1,
          data: expect.objectContaining({ nickname: 'Msasa' }),
        },
      ]),
    });
  });

  it('registers a request with the letter that was uploaded before', async () => {
    const stream = await openCase(house, { nickname: 'Baobab' });
    const { body } = await as(house, 'manager').get(`/api/v1/streams/${stream}`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['RequestReceived', 'CaseOpened', 'ClockStarted']),
    );
  });

  it('tells officials revisions only, and staff positions, too', async () => {
    const { body } = await as(house, 'official').speak('RegisterEnquiry', enquiry());
    expect(body.revision).toBeGreaterThan(0);
    expect(body).not.toHaveProperty('position');
    expect(JSON.stringify(body)).toContain(canary.confidential);
    expect(JSON.stringify(body)).not.toContain(canary.personal);
  });

  it('rehearses: the same facts or the same refusal, and nothing is written', async () => {
    const speech = enquiry({ nickname: 'Msasa' });
    const before = await house.log.head();
    const rehearsed = await as(house, 'intake').post('/api/v1/rehearsals/RegisterEnquiry').send(speech);
    expect(rehearsed.status).toBe(200);
    expect(rehearsed.body.revision).toBe(0);
    expect(await house.log.head()).toBe(before);

    const { body } = await as(house, 'intake').speak('RegisterEnquiry', speech);
    const saidOf = ({ type, data }: { type: string; data: object }) => [type, data];
    expect(rehearsed.body.events.map(saidOf)).toEqual(body.events.map(saidOf));

    const outside = await as(house, 'official').post('/api/v1/rehearsals/RegisterEnquiry').send(speech);
    expect([outside.status, outside.body.code]).toEqual([403, 'NOT_YOURS_TO_DO']);

    const again = await as(house, 'auditor').post('/api/v1/rehearsals/RegisterEnquiry').send(speech);
    expect([again.status, again.body.code]).toEqual([403, 'NOT_YOURS_TO_DO']);
  });

  it('gives an upload to one case only', async () => {
    const upload = await uploadLetter(house);
    expect((await as(house, 'intake').speak('RegisterRequest', letter(upload))).status).toBe(200);
    const second = await as(house, 'intake').speak('RegisterRequest', letter(upload));
    expect([second.status, second.body.code]).toEqual([422, 'DOCUMENT_TAKEN']);
  });
});
