import { asks, given, happened, letter, opened, received, request } from '../../testing/msasa.js';

const evidence = { personRef: 'p-1', evidenceDocumentId: 'doc-9', reason: 'The gazette names the minister.' };
const question = happened('InformationRequested', {
  questionId: 'the-question',
  text: 'Please show that whoever signed the letter may bind the government: by office, or by a delegation.',
  askedOf: 'Ministry of Mines',
  about: 'signatory',
});
const unknown = received({ signatureBasis: 'UNKNOWN' });

describe('a request', () => {
  it('opens a case around the contract that its letter names', () => {
    const outcome = given().when(asks('INTAKE', 'RegisterRequest', { ...request, nickname: 'Msasa' }));
    outcome.then(received(), opened);
    outcome.thenClaims('+nickname:msasa', '+contract:secret(ZM|kalundu copper mine)');
    outcome.thenSeenBy('role:CASE_MGR', 'role:DPO');
  });

  it('goes on in the stream of the enquiry, under its nickname', () => {
    const told = {
      enquiryId: 'e',
      nickname: 'Msasa',
      channel: 'EMAIL',
      country: 'ZM',
      contact: 'c',
      summary: 's',
    } as const;
    const outcome = given(happened('EnquiryReceived', { ...told, language: 'en' })).when(
      asks('INTAKE', 'RegisterRequest', request),
    );
    outcome.then(received(), opened);
    outcome.thenClaims('+contract:secret(ZM|kalundu copper mine)');
  });

  it.each([{ letterDocumentId: '' }, { letterSha256: '' }])('is not registered without its letter: %j', (nothing) =>
    given()
      .when(asks('INTAKE', 'RegisterRequest', { ...request, ...nothing }))
      .thenRefused('LETTER_MISSING'),
  );

  it('is registered once', () =>
    given(received(), opened)
      .when(asks('INTAKE', 'RegisterRequest', request))
      .thenRefused('ALREADY_OPEN'));

  it('is acknowledged once, by intake', () => {
    const said = { acknowledgementDocumentId: 'doc-2', contactOfficer: 'intake-1' };
    const acknowledged = happened('RequestAcknowledged', { ...said, requestId: 'the-request' });
    given(received(), opened)
      .when(asks('INTAKE', 'AcknowledgeRequest', said))
      .then(acknowledged);
    given(received(), opened, acknowledged)
      .when(asks('INTAKE', 'AcknowledgeRequest', said))
      .thenRefused('ALREADY_ACKNOWLEDGED');
  });

  it('R-041: names somebody of the unit as the one to ask', () => {
    const naming = (contactOfficer: string) =>
      asks('INTAKE', 'AcknowledgeRequest', { acknowledgementDocumentId: 'doc-2', contactOfficer });
    given(received(), opened).when(naming('nobody')).thenRefused('PERSON_UNKNOWN');
    given(received(), opened)
      .when(naming('official-1'))
      .thenRefused('ROLE_NOT_GRANTED', /INTAKE/);
  });

  it('is set right by a correction that keeps what was there, and the claim follows the contract', () => {
    const said = { field: 'contractName', newValue: 'Kalundu South', reason: 'A slip of the pen.' } as const;
    const outcome = given(received(), opened).when(asks('INTAKE', 'CorrectRequest', said));
    outcome.then(happened('RequestCorrected', { ...said, requestId: 'the-request', oldValue: 'Kalundu Copper Mine' }));
    outcome.thenClaims('-contract:secret(ZM|kalundu copper mine)', '+contract:secret(ZM|kalundu south)');
  });

  it('is not corrected to what it says already, nor to what a field cannot hold', () => {
    const correct = (field: 'background' | 'nextRoundDate', newValue?: string) =>
      asks('INTAKE', 'CorrectRequest', { field, reason: 'Read again.', ...(newValue && { newValue }) });
    given(received(), opened).when(correct('background', request.background)).thenRefused('NOTHING_CORRECTED');
    given(received(), opened).when(correct('nextRoundDate', 'soon')).thenRefused('NEW_VALUE_UNFIT');
    given(received(), opened)
      .when(correct('background'))
      .thenRefused('NEW_VALUE_UNFIT', /newValue/);
  });
});

describe('the letter of a request', () => {
  const other = { letterDocumentId: 'doc-other', letterSha256: 'c'.repeat(64) };
  const correct = (said: object) =>
    asks('INTAKE', 'CorrectRequest', { field: 'letter', reason: 'The annex had been filed.', ...said });
  const corrected = happened('RequestCorrected', {
    requestId: 'the-request',
    field: 'letter',
    oldValue: letter.letterDocumentId,
    newValue: other.letterDocumentId,
    oldSha256: letter.letterSha256,
    newSha256: other.letterSha256,
    reason: 'The annex had been filed.',
  });

  it('R-002: is corrected by its document and its hash together, and both old ones stay on record', () => {
    given(received(), opened).when(correct(other)).then(corrected);
    given(received(), opened, corrected).when(correct(other)).thenRefused('NOTHING_CORRECTED');
  });

  it.each([
    ['without its hash', { letterDocumentId: 'doc-other' }],
    ['by its hash alone', { letterSha256: other.letterSha256 }],
    ['as if it were a text', { ...other, newValue: 'doc-other' }],
    ['on the side of another correction', { ...other, field: 'background', newValue: 'Another story.' }],
  ])('R-002: is not corrected %s', (_, said) =>
    given(received(), opened).when(correct(said)).thenRefused('LETTER_IN_PARTS'),
  );

  it('R-002: is still read right where an earlier correction changed document and hash one after the other', () => {
    const once = (field: 'letterDocumentId' | 'letterSha256', oldValue: string, newValue: string) =>
      happened('RequestCorrected', { requestId: 'the-request', field, oldValue, newValue, reason: 'A slip.' });
    given(
      received(),
      opened,
      once('letterDocumentId', letter.letterDocumentId, other.letterDocumentId),
      once('letterSha256', letter.letterSha256, other.letterSha256),
    )
      .when(correct(other))
      .thenRefused('NOTHING_CORRECTED');
  });
});

describe('the signatory', () => {
  it('R-012: is asked for at once when nobody knows who signed, and the ball is with the government', () => {
    given()
      .when(asks('INTAKE', 'RegisterRequest', { ...request, signatureBasis: 'UNKNOWN', nickname: 'Msasa' }))
      .then(unknown, opened, question);
  });

  it('is verified by evidence, which also answers the question about it', () =>
    given(unknown, opened, question)
      .when(asks('INTAKE', 'VerifySignatory', { ...evidence, outcome: 'VERIFIED' }))
      .then(
        happened('SignatoryVerified', { ...evidence, requestId: 'the-request' }),
        happened('InformationProvided', {
          questionId: 'the-question',
          answerDocumentId: 'doc-9',
          complete: true,
          via: 'LETTER',
        }),
      ));

  it('is asked for again when the evidence does not hold', () =>
    given(received(), opened)
      .when(asks('INTAKE', 'VerifySignatory', { ...evidence, outcome: 'REJECTED' }))
      .then(
        happened('SignatoryRejected', { ...evidence, requestId: 'the-request' }),
        happened('InformationRequested', { ...question.data, askedOf: 'The government' } as never),
      ));

  it('is not asked for twice', () =>
    given(unknown, opened, question)
      .when(asks('INTAKE', 'VerifySignatory', { ...evidence, outcome: 'REJECTED' }))
      .then(happened('SignatoryRejected', { ...evidence, requestId: 'the-request' })));

  it('is verified once', () =>
    given(received(), opened, happened('SignatoryVerified', { ...evidence, requestId: 'the-request' }))
      .when(asks('INTAKE', 'VerifySignatory', { ...evidence, outcome: 'VERIFIED' }))
      .thenRefused('ALREADY_VERIFIED'));
});
