import { classesIn } from './grammar/field-classes.js';
import { eventNamed, internalPartOf, inWords, maskWord, refusalNamed, wordOf } from './registry.js';
import { finding, received } from './testing/msasa.js';

const { data: request } = received({ nextRoundDate: '2027-01-27' });
const fieldsSeenBy = (...asked: Parameters<typeof maskWord>) => Object.keys(maskWord(...asked));

describe('a word', () => {
  it('is found by its name, with who may speak it', () =>
    expect(wordOf('AnswerEnquiry')).toMatchObject({ kind: 'command', chapter: 'enquiry', by: ['INTAKE'] }));

  it('says whether it is a decision', () => {
    expect(eventNamed('RequestApproved')?.decision).toBe(true);
    expect(eventNamed('RequestReceived')?.decision).toBe(false);
  });

  it('is unknown, and says nothing then', () => {
    expect(wordOf('NobodyKnows')).toBeUndefined();
    expect(internalPartOf('NobodyKnows', { secret: 1 })).toEqual({});
    expect(maskWord('HEAD', 'NobodyKnows', { secret: 1 })).toEqual({});
  });

  it('of refusal has its meaning, which stands in for a sentence of its own', () => {
    expect(refusalNamed('R-004')?.rule).toBe('R-004');
    expect(inWords({ refused: 'CASE_CLOSED' }).detail).toBe(
      'The case is closed; nothing is done in it any more, but to close what was escalated.',
    );
    expect(inWords({ refused: 'CASE_CLOSED', detail: 'Go home.' }).detail).toBe('Go home.');
    expect(inWords({ refused: 'UNHEARD_OF' })).toEqual({ refused: 'UNHEARD_OF' });
  });
});

describe('what may leave the house', () => {
  it('is the INTERNAL part of an event, nested fields weighed one by one', () =>
    expect(internalPartOf('RequestReceived', request)).toEqual({
      requestId: 'the-request',
      signedBy: {},
      signatureBasis: 'OFFICE',
      signatureExamined: true,
      channel: 'EMAIL',
      nextRoundDate: '2027-01-27',
      nationalLevel: 'NATIONAL',
    }));

  it('is nothing that the language does not know', () =>
    expect(internalPartOf('RoleEnded', { role: 'HEAD', gossip: 'He left in anger.' })).toEqual({ role: 'HEAD' }));

  it('is no country of a case', () => {
    expect(internalPartOf('CaseOpened', { nickname: 'Msasa', country: 'ZM' })).toEqual({ nickname: 'Msasa' });
    expect(classesIn(wordOf('CaseOpened')!.schema)).toEqual({ country: 'CASE_CONFIDENTIAL' });
  });
});

describe('what a role reads', () => {
  it('R-051: an auditor sees hashes and decisions, not what is privileged', () => {
    expect(fieldsSeenBy('AUDITOR', 'RequestReceived', request)).toEqual(
      expect.arrayContaining(['letterSha256', 'signatureBasis']),
    );
    expect(fieldsSeenBy('AUDITOR', 'RequestReceived', request)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/background|contractName|letterDocumentId/)]),
    );
  });

  it('the case team reads what is confidential, personal fields only who writes to people', () => {
    expect(maskWord('HEAD', 'RequestReceived', request)['signedBy']).toEqual({ body: 'Ministry of Mines' });
    expect(maskWord('INTAKE', 'RequestReceived', request)).toEqual(request);
  });

  it('integrity is read by its officer, the Head and the data protection officer', () => {
    const { data } = finding('LEGAL', 'HIGH');
    const seen = (role: 'INTEGRITY' | 'HEAD' | 'DPO' | 'CASE_MGR' | 'GOV_SIGN') =>
      fieldsSeenBy(role, 'DueDiligenceFindingRecorded', data);
    for (const role of ['INTEGRITY', 'HEAD', 'DPO'] as const) expect(seen(role)).toContain('rating');
    for (const role of ['CASE_MGR', 'GOV_SIGN'] as const) expect(seen(role)).toEqual(['check']);
  });

  it('nobody else reads anything but the INTERNAL part', () => {
    for (const role of ['ADMIN', 'PARTNER', 'ADVISORY', 'SYSTEM'] as const)
      expect(maskWord(role, 'RequestReceived', request)).toEqual(internalPartOf('RequestReceived', request));
  });

  it('a proposal is read by the classes of the words that it holds', () => {
    const data = { track: 'FAST', justification: 'A round is fixed.', deferredChecks: ['LEGAL'] };
    const proposal = { approvalId: 'a-1', command: 'SetTrack', data, proposer: 'p-1', expiresAt: '2026-12-07' };
    expect(maskWord('CASE_MGR', 'ApprovalProposed', proposal)['data']).toEqual({
      track: 'FAST',
      justification: data.justification,
    });
    expect(maskWord('INTEGRITY', 'ApprovalProposed', proposal)).toEqual(proposal);
    expect(fieldsSeenBy('AUDITOR', 'ApprovalProposed', proposal)).toEqual([
      'approvalId',
      'command',
      'proposer',
      'expiresAt',
    ]);
  });
});
