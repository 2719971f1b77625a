import { randomUUID } from 'node:crypto';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { openCase, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

describe('a correction of the letter', () => {
  const correcting = async (change: object = {}) => {
    const stream = await openCase(house);
    const { documentId, sha256 } = await uploadLetter(house);
    const data = {
      field: 'letter',
      letterDocumentId: documentId,
      letterSha256: sha256,
      reason: 'The annex had been filed as the letter.',
      ...change,
    };
    return as(house, 'intake').speak('CorrectRequest', { commandId: randomUUID(), stream, data });
  };

  it('R-002: puts the document and its hash in the place of both', async () => {
    const { status, body } = await correcting();
    expect([status, body.events[0]]).toMatchObject([200, { type: 'RequestCorrected', data: { field: 'letter' } }]);
  });

  it('R-002: is not taken with the hash of another document', async () => {
    const { status, body } = await correcting({ letterSha256: 'a'.repeat(64) });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'DOCUMENT_HASH', 'data.letterSha256']);
  });

  it('R-002: is not taken without the hash', async () => {
    const { status, body } = await correcting({ letterSha256: undefined });
    expect([status, body.code, body.rule]).toEqual([422, 'LETTER_IN_PARTS', 'R-002']);
  });
});
