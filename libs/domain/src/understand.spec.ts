import { request } from './testing/msasa.js';
import { understand } from './understand.js';

const complaints = (type: string, said: unknown) => {
  const heard = understand(type, said);
  return 'errors' in heard ? heard.errors.map(({ path, message }) => `${path}: ${message}`) : heard.data;
};

describe('what is not understood', () => {
  it('is a command that nobody knows', () =>
    expect(complaints('DoSomething', {})).toEqual([': There is no command "DoSomething".']));

  it('is no object', () => expect(complaints('AnswerEnquiry', 'yes')).toEqual([': Must be an object.']));

  it('is a field that nobody knows; the known ones are named', () =>
    expect(complaints('AssignStaff', { person: 'p-1', role: 'ME', until: 'Friday' })).toEqual([
      'until: There is no such field. The fields are: person, role.',
    ]));

  it('is a field that is missing, or of the wrong type', () =>
    expect(complaints('AssignStaff', { person: 7 })).toEqual(['person: Must be text.', 'role: Is missing.']));

  it('is a word that is not among those that may stand there', () =>
    expect(complaints('CloseEnquiry', { reasonCode: 'BORED' })).toEqual([
      'reasonCode: Must be one of NO_FOLLOW_UP, OUT_OF_SCOPE.',
    ]));

  it('is named by its path, however deep it lies', () =>
    expect(complaints('RegisterRequest', { ...request, signedBy: { ...request.signedBy, title: '' } })).toEqual([
      'signedBy.title: Must not be empty.',
    ]));

  it.each([
    ['a country by its name', { country: 'Zambia' }, /^country: Must be a country code of two capital letters/],
    ['a day that does not exist', { nextRoundDate: '2027-02-30' }, /^nextRoundDate: Must be a day written as/],
    ['no language', { languages: [] }, /^languages: Must have at least 1/],
    ['something that is no document', { letterDocumentId: 'letter.pdf' }, /^letterDocumentId: Must be the id/],
  ])('is %s', (_, change, complaint) =>
    expect(complaints('RegisterRequest', { ...request, ...change })).toEqual([expect.stringMatching(complaint)]),
  );

  it('is a ceiling of nothing', () =>
    expect(
      complaints('DecideRequest', {
        outcome: 'APPROVE',
        letterDocumentId: 'doc-1',
        letterSha256: 'a'.repeat(64),
        budgetCeiling: -1,
        daysCeiling: 0,
      }),
    ).toEqual(['budgetCeiling: Must be more than 0.', 'daysCeiling: Must be more than 0.']));

  it('is what a proposal says in the words of another command', () => {
    expect(complaints('ProposeDecision', { command: 'SetTrack', data: { track: 'SLOW' } })).toEqual([
      'data.track: Must be one of STANDARD, FAST.',
      'data.justification: Is missing.',
    ]);
    expect(complaints('ProposeDecision', { command: 'Nothing', data: {} })).toEqual([
      'command: There is no command "Nothing".',
    ]);
    expect(complaints('ProposeDecision', { command: 'AssignStaff', data: {} })).toEqual([
      'command: AssignStaff needs no proposal; ask for it directly.',
    ]);
  });
});

describe('what is understood', () => {
  it('comes with what was left out', () =>
    expect(complaints('SetTrack', { track: 'FAST', justification: 'A round is fixed.' })).toEqual({
      track: 'FAST',
      justification: 'A round is fixed.',
      deferredChecks: [],
    }));

  it('is a request without its letter, so that the rule can name what is missing', () =>
    expect(complaints('RegisterRequest', { ...request, letterDocumentId: '' })).toMatchObject({
      letterDocumentId: '',
    }));
});
