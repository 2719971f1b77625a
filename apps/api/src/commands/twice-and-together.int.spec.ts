import { randomUUID } from 'node:crypto';
import { type commandDesk } from '@connex/event-log';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import type { Named } from '../testing/people.js';
import { enquiry, openCase, proposeEligible, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

const answered = async (stream: string, by: Named = 'intake') => ({
  commandId: randomUUID(),
  stream,
  data: { answerDocumentId: (await uploadLetter(house, by)).documentId, guidanceGiven: ['how to write the letter'] },
});

describe('the same commandId', () => {
  it('gets the same answer, and the thing happens once', async () => {
    const said = enquiry();
    const first = await as(house, 'intake').speak('RegisterEnquiry', said);
    const head = await house.log.head();
    const again = await as(house, 'intake').speak('RegisterEnquiry', said);
    expect(again.body).toEqual(first.body);
    expect(await house.log.head()).toBe(head);
  });

  it('gets the same refusal, too', async () => {
    const said = { ...enquiry(), occurredAt: '2027-01-01T00:00:00.000Z' };
    const first = await as(house, 'intake').speak('RegisterEnquiry', said);
    const again = await as(house, 'intake').speak('RegisterEnquiry', said);
    expect([first.status, again.status]).toEqual([422, 422]);
    expect(again.body).toEqual({ ...first.body, requestId: expect.any(String) });
  });

  it('with another body is refused', async () => {
    const said = enquiry();
    await as(house, 'intake').speak('RegisterEnquiry', said);
    const head = await house.log.head();
    const other = await as(house, 'intake').speak('RegisterEnquiry', enquiry({ summary: 'another' }));
    expect(other.status).toBe(200);
    const reused = await as(house, 'intake').speak('RegisterEnquiry', {
      ...enquiry({ summary: 'another' }),
      commandId: said.commandId,
    });
    expect([reused.status, reused.body.code]).toEqual([409, 'COMMAND_ID_REUSED']);
    expect(await house.log.head()).toBeGreaterThan(head);
  });

  it('by somebody else is refused, and tells them nothing of what was said', async () => {
    const said = enquiry();
    const first = await as(house, 'intake').speak('RegisterEnquiry', said);
    const other = await as(house, 'official').speak('RegisterEnquiry', said);
    expect([other.status, other.body.code]).toEqual([409, 'COMMAND_ID_REUSED']);
    expect(JSON.stringify(other.body)).not.toContain(first.body.stream);
  });

  it('many times at once happens once', async () => {
    const said = enquiry();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(house, 'intake').speak('RegisterEnquiry', said)),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});

describe('two people', () => {
  it('who decide at once on what they saw: one wins, the other is told to read again', async () => {
    const stream = (await as(house, 'intake').speak('RegisterEnquiry', enquiry())).body.stream as string;
    const { revision } = (await as(house, 'intake').get(`/api/v1/streams/${stream}`)).body;
    const [one, other] = [await answered(stream), await answered(stream)];
    const answers = await Promise.all(
      [one, other].map((said) => as(house, 'intake').speak('AnswerEnquiry', { ...said, expectedRevision: revision })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'CONFLICT', rule: 'R-040' });
    const { body } = await as(house, 'intake').get(`/api/v1/streams/${stream}`);
    expect(body.events.filter(({ type }: { type: string }) => type === 'EnquiryAnswered')).toHaveLength(1);
  });

  it('who decide one proposal: the second finds it is no longer open', async () => {
    const stream = await openCase(house);
    const proposed = await proposeEligible(house, stream);
    const basis = [(await uploadLetter(house, 'head')).documentId];
    const decide = () =>
      as(house, 'head').speak('DetermineEligibility', {
        commandId: randomUUID(),
        stream,
        data: {
          ...proposed,
          decision: { reasonText: 'The country is on the list and the sector is admitted.', basis },
        },
      });
    const foreseen = await as(house, 'head')
      .post('/api/v1/rehearsals/DetermineEligibility')
      .send({ commandId: randomUUID(), stream, data: proposed });
    const answers = await Promise.all([decide(), decide()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const typesIn = ({ body }: typeof foreseen) => body.events.map(({ type }: { type: string }) => type);
    expect(typesIn(foreseen)).toEqual(typesIn(answers.find(({ status }) => status === 200)!));
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('CONFLICT');
  });
});

describe('a case that is not yours', () => {
  it('is not there: the same answer as for one that never was', async () => {
    const stream = await openCase(house);
    const ask = async (person: Named, of: string) => {
      const { status, body } = await as(house, person).speak('AnswerEnquiry', await answered(of, person));
      return [status, { ...body, requestId: '' }];
    };
    expect(await ask('stranger', stream)).toEqual(await ask('stranger', `case-${randomUUID()}`));
    for (const person of ['stranger', 'admin'] as const)
      expect(await ask(person, stream)).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
    expect((await as(house, 'stranger').get(`/api/v1/streams/${stream}`)).status).toBe(404);
  });

  it('that you see, but may not act on so, says that', async () => {
    const stream = await openCase(house);
    const { status, body } = await as(house, 'auditor').speak('AnswerEnquiry', await answered(stream, 'auditor'));
    expect([status, body.code]).toEqual([403, 'NOT_YOURS_TO_DO']);
  });
});

describe('a house that is full', () => {
  it('sends away with 503 and the time to come back, and loses nothing that it took in', async () => {
    const narrow = await apiHouse({
      limits: { commandsAtOnce: 1, queueMillis: 30 },
      desk: { speak: () => new Promise((resolve) => setTimeout(() => resolve({ kind: 'not-there' }), 200)) },
    });
    try {
      const answers = await Promise.all([1, 2, 3].map(() => as(narrow, 'intake').speak('RegisterEnquiry', enquiry())));
      expect(answers.map(({ status }) => status).sort()).toEqual([404, 503, 503]);
      const away = answers.find(({ status }) => status === 503)!;
      expect([away.body.code, away.headers['retry-after']]).toEqual(['BUSY', '1']);
    } finally {
      await narrow.close();
    }
  });

  it('asks one person who asks too much to wait', async () => {
    const strict = await apiHouse({ limits: { personPerSecond: 0, personBurst: 2 } });
    try {
      const answers = [1, 2, 3].map(() => as(strict, 'intake').get('/api/v1/views/case-overview'));
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 200, 429]);
      expect((await as(strict, 'manager').get('/api/v1/views/case-overview')).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('says that it cannot answer when its log is gone, and means: send it again', async () => {
    const gone = Object.assign(new Error('connect ECONNREFUSED secret-host'), { code: 'ECONNREFUSED' });
    const broken = await apiHouse({
      desk: { speak: () => Promise.reject(gone) } as unknown as ReturnType<typeof commandDesk>,
    });
    try {
      const { status, body, headers } = await as(broken, 'intake').speak('RegisterEnquiry', enquiry());
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'NOT_READY', '2']);
      expect(JSON.stringify(body) + broken.lines.join()).not.toContain('secret-host');
    } finally {
      await broken.close();
    }
  });
});
