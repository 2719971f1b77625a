import { randomUUID } from 'node:crypto';
import { roomsHouse, type RoomsHouse } from '../testing/rooms-house.js';
import { as } from '../testing/api-house.js';
import { letterPdf } from '../testing/files.js';
import { letter, type Uploaded } from '../testing/sentences.js';

const letterNamed = (what: string) => letterPdf(what.repeat(4_000));
/** With what a form adds to a file that is announced with its length. */
const most = 3 * (letterNamed('0').length + 500);

let house: RoomsHouse;
beforeAll(async () => {
  house = await roomsHouse({ limits: { unclaimedBytesPerPerson: most, unclaimedPerPerson: 10 } });
});
afterAll(() => house.close());

const send = async (person: Parameters<typeof as>[1], what: string, query = '') => {
  const { status, body, headers } = await as(house, person).upload(letterNamed(what), 'a.pdf', query);
  return { status, body: body as Uploaded & { readonly code?: string }, retryAfter: headers['retry-after'] as string };
};

describe('the uploads of one person', () => {
  it('take so much room as long as no command names them, and the room comes back when one does', async () => {
    const again = `?uploadId=${randomUUID()}`;
    const [first] = [await send('intake', '1', again), await send('intake', '2'), await send('intake', '3')];
    expect(await send('intake', '4')).toMatchObject({
      status: 429,
      body: { code: 'UPLOADS_WAIT' },
      retryAfter: '3600',
    });
    expect(await send('intake', '1', again)).toMatchObject({
      status: 201,
      body: { documentId: first.body.documentId },
    });
    expect((await send('manager', '5')).status).toBe(201);

    expect((await as(house, 'intake').speak('RegisterRequest', letter(first.body))).status).toBe(200);
    expect((await send('intake', '6')).status).toBe(201);
    expect((await send('intake', '7')).status).toBe(429);
  });

  it('are counted while they arrive', async () => {
    const together = await Promise.all([...'abcd'].map((letter) => send('head', letter)));
    expect(together.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429]);
  });
});
