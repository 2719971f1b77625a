import { randomUUID } from 'node:crypto';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { letter, openCase, uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeAll(async () => void (house = await apiHouse()));
afterAll(() => house.close());

describe('an upload that no file has taken yet', () => {
  const asking = async (documentId: string) => ({
    commandId: randomUUID(),
    stream: await openCase(house),
    data: { text: 'Is this annex the last one?', askedOf: 'The ministry', documentId },
  });

  it('is named by whoever sent it, and by nobody else who guesses its id', async () => {
    const said = await asking((await uploadLetter(house, 'intake')).documentId);
    const guessed = await as(house, 'manager').speak('RequestInformation', said);
    expect([guessed.status, guessed.body.code]).toEqual([422, 'DOCUMENT_UNKNOWN']);
    const sent = await as(house, 'intake').speak('RequestInformation', { ...said, commandId: randomUUID() });
    expect([sent.status, sent.body.detail]).toEqual([200, undefined]);
  });

  it('is a paper of the case once it was named there, for all who work on it', async () => {
    const said = await asking((await uploadLetter(house, 'intake')).documentId);
    await as(house, 'intake').speak('RequestInformation', said);
    const data = { ...said.data, text: 'Is the annex signed?' };
    const again = await as(house, 'manager').speak('RequestInformation', { ...said, commandId: randomUUID(), data });
    expect([again.status, again.body.detail]).toEqual([200, undefined]);
  });
});

describe('a document of a file that one does not see', () => {
  it('is as if it were not there, whichever hash is guessed: nobody learns that it exists', async () => {
    const theirs = await uploadLetter(house, 'intake');
    await as(house, 'intake').speak('RegisterRequest', letter(theirs));
    const never = { documentId: `doc-${randomUUID()}`, sha256: theirs.sha256 };
    for (const guess of [theirs, { ...theirs, sha256: 'a'.repeat(64) }, never]) {
      const { status, body } = await as(house, 'official').speak('RegisterRequest', letter(guess));
      expect([status, body.code]).toEqual([422, 'DOCUMENT_UNKNOWN']);
    }
  });
});

describe('somebody who says to speak for another', () => {
  it('R-011: is refused without a delegation, and no such name is kept', async () => {
    const stream = await openCase(house);
    const { status, body } = await as(house, 'manager').speak('RequestInformation', {
      commandId: randomUUID(),
      stream,
      data: { text: 'Who signs?', askedOf: 'The ministry' },
      onBehalfOf: { person: 'head' },
    });
    expect([status, body.code, body.rule]).toEqual([422, 'NO_DELEGATION', 'R-011']);
  });
});

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
