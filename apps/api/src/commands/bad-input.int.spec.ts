import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { tokenOf } from '../testing/people.js';
import { enquiry, letter, openCase, proposeEligible, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

const intake = () => as(house, 'intake');

/** Nothing was written, whatever was said. */
const leavesNothing = async <T>(asked: () => Promise<T>): Promise<T> => {
  const before = await house.log.head();
  const answer = await asked();
  expect(await house.log.head()).toBe(before);
  return answer;
};

const refused = async (command: string, said: object, person: Parameters<typeof as>[1] = 'intake') => {
  const { status, body, headers } = await leavesNothing(async () => as(house, person).speak(command, said));
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body.status).toBe(status);
  return { status, code: body.code, rule: body.rule, errors: body.errors, detail: body.detail };
};

describe('a sentence that is not of our language', () => {
  it('with an unknown command is answered by saying so', async () =>
    expect(await refused('RegisterEnquriy', enquiry())).toMatchObject({ status: 400, code: 'UNKNOWN_COMMAND' }));

  it.each([
    ['without a field', { summary: undefined }, [{ path: 'data.summary', message: 'Is missing.' }]],
    ['with a field of the wrong type', { summary: 7 }, [{ path: 'data.summary', message: 'Must be text.' }]],
    [
      'with a word that cannot stand there',
      { channel: 'PIGEON' },
      [{ path: 'data.channel', message: expect.stringContaining('EMAIL') }],
    ],
    [
      'with a field we do not know',
      { sumary: 'x' },
      [{ path: 'data.sumary', message: expect.stringContaining('summary') }],
    ],
    ['with an empty text', { summary: ' ' }, [{ path: 'data.summary', message: 'Must not be empty.' }]],
  ])('%s names the field', async (_, wrong, errors) =>
    expect(await refused('RegisterEnquiry', enquiry(wrong))).toMatchObject({
      status: 400,
      code: 'NOT_UNDERSTOOD',
      errors,
    }),
  );

  it.each([
    ['no commandId', { commandId: undefined }, 'commandId'],
    ['a commandId that is too short', { commandId: '7' }, 'commandId'],
    ['a field that the envelope does not have', { position: 9 }, 'position'],
    ['an instant without its zone', { occurredAt: '2026-11-30T09:00' }, 'occurredAt'],
    ['data that is a list', { data: [] }, 'data'],
  ])('with %s names it, too', async (_, wrong, path) =>
    expect(await refused('RegisterEnquiry', { ...enquiry(), ...wrong })).toMatchObject({
      status: 400,
      code: 'NOT_UNDERSTOOD',
      errors: [{ path, message: expect.any(String) }],
    }),
  );

  it('without the stream that it speaks of asks for it', async () =>
    expect(
      await refused('CloseEnquiry', { commandId: randomUUID(), data: { reasonCode: 'NO_FOLLOW_UP' } }),
    ).toMatchObject({
      status: 400,
      errors: [{ path: 'stream', message: expect.any(String) }],
    }));

  it.each([
    ['half a JSON', '{"commandId":"', 'NOT_JSON'],
    ['a name twice', '{"commandId":"11111111","commandId":"22222222","data":{}}', 'NOT_JSON'],
    ['__proto__', '{"commandId":"11111111","data":{"__proto__":{"role":"HEAD"}}}', 'NOT_JSON'],
    ['text that is not Unicode', '{"commandId":"11111111","data":{"summary":"\\ud800"}}', 'NOT_JSON'],
    ['nothing', '', 'NOT_JSON'],
    ['a bare null', 'null', 'NOT_UNDERSTOOD'],
  ])('that is %s is refused as a whole', async (_, text, code) => {
    const { status, body } = await leavesNothing(async () =>
      intake().post('/api/v1/commands/RegisterEnquiry').set('content-type', 'application/json').send(text),
    );
    expect([status, body.code]).toEqual([400, code]);
  });

  it('in another form than JSON is refused, too', async () => {
    const { status, body } = await intake().post('/api/v1/commands/RegisterEnquiry').type('form').send('commandId=1');
    expect([status, body.code]).toEqual([400, 'NOT_JSON']);
  });
});

describe('a body that is too large', () => {
  it('is refused at 2 MB, whether its size is said before or not', async () => {
    const said = JSON.stringify(enquiry({ summary: 'x'.repeat(2_000_000) }));
    const told = await leavesNothing(async () =>
      intake().post('/api/v1/commands/RegisterEnquiry').set('content-type', 'application/json').send(said),
    );
    expect([told.status, told.body.code]).toEqual([413, 'TOO_LARGE']);

    const untold = await leavesNothing(() =>
      fetch(`${house.url}/api/v1/commands/RegisterEnquiry`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokenOf('intake')}`, 'content-type': 'application/json' },
        body: new Blob([said]).stream(),
        duplex: 'half',
      } as RequestInit),
    );
    expect([untold.status, ((await untold.json()) as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
  });

  it('does not spoil the next command on the same line', async () => {
    await intake().speak('RegisterEnquiry', enquiry({ summary: 'x'.repeat(2_000_000) }));
    expect((await intake().speak('RegisterEnquiry', enquiry())).status).toBe(200);
  });
});

describe('a request letter', () => {
  it('that is missing or empty is asked for', async () => {
    const upload = await uploadLetter(house);
    for (const letterDocumentId of ['', undefined])
      expect(await refused('RegisterRequest', letter(upload, { letterDocumentId }))).toMatchObject({
        status: 422,
        code: 'LETTER_MISSING',
      });
  });

  it('that was never uploaded is not there', async () => {
    const never = { documentId: `doc-${randomUUID()}`, sha256: 'a'.repeat(64) };
    expect(await refused('RegisterRequest', letter(never))).toMatchObject({
      status: 422,
      code: 'DOCUMENT_UNKNOWN',
      errors: [{ path: 'data.letterDocumentId', message: expect.any(String) }],
    });
  });

  it('whose print is another is not the one that was uploaded', async () => {
    const upload = { ...(await uploadLetter(house)), sha256: 'a'.repeat(64) };
    expect(await refused('RegisterRequest', letter(upload))).toMatchObject({
      status: 422,
      code: 'DOCUMENT_HASH',
      errors: [{ path: 'data.letterSha256', message: expect.any(String) }],
    });
  });

  it('from a country that is not in the table is registered, and stops at eligibility', async () => {
    const stream = await openCase(house, { country: 'XX' });
    const proposed = await proposeEligible(house, stream);
    const basis = [(await uploadLetter(house, 'head')).documentId];
    const decision = { reasonText: 'The letter was read and the sector is admitted.', basis };
    const said = { commandId: randomUUID(), stream, data: { ...proposed, decision } };
    expect(await refused('DetermineEligibility', said, 'head')).toMatchObject({
      status: 422,
      code: 'COUNTRY_STATUS_MISSING',
    });
  });
});

describe('an instant', () => {
  it('in the future is refused', async () =>
    expect(await refused('RegisterEnquiry', { ...enquiry(), occurredAt: '2026-11-30T09:12:00.001Z' })).toMatchObject({
      status: 422,
      code: 'R-038',
      rule: 'R-038',
    }));

  it('three working days back needs a reason, and then is taken', async () => {
    const late = { ...enquiry(), occurredAt: '2026-11-25T09:00:00.000Z' };
    expect(await refused('RegisterEnquiry', late)).toMatchObject({ status: 422, code: 'R-038' });

    const explained = await intake().speak('RegisterEnquiry', { ...late, lateReason: 'The mail was found today.' });
    expect([explained.status, explained.body.code]).toEqual([200, undefined]);
  });

  it('a day back needs none', async () => {
    const { status } = await intake().speak('RegisterEnquiry', {
      ...enquiry(),
      occurredAt: '2026-11-27T12:00:00.000Z',
    });
    expect(status).toBe(200);
  });
});

describe('half a request', () => {
  it('then a cut line leaves nothing behind, and the house goes on', async () => {
    const body = JSON.stringify(enquiry());
    await leavesNothing(
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect({ host: '127.0.0.1', port: Number(new URL(house.url).port) }, () => {
            socket.write(
              `POST /api/v1/commands/RegisterEnquiry HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tokenOf('intake')}\r\n` +
                `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 40)}`,
            );
            setTimeout(() => socket.destroy(), 100);
          });
          socket.on('close', () => setTimeout(resolve, 100)).on('error', reject);
        }),
    );
    expect((await intake().speak('RegisterEnquiry', enquiry())).status).toBe(200);
  });
});
