import { actsIn, type Standing } from './acts.js';

const proposal = { approvalId: 'a-1', command: 'DecideRequest', proposer: 'case-manager' };
const standing = (more: Partial<Standing>): Standing => ({
  role: 'CASE_MGR',
  person: 'case-manager',
  stage: 'DECISION',
  openProposals: [],
  ...more,
});
const told = (more: Partial<Standing>) =>
  Object.fromEntries(actsIn(standing(more)).map(({ key, refusal }) => [key, refusal ?? 'yours']));

describe('what can be done in a case', () => {
  it('is proposed by the case manager and decided by the head', () => {
    expect(told({})).toMatchObject({ 'propose.DecideRequest': 'yours', RequestInformation: 'yours' });
    expect(told({ role: 'HEAD', person: 'head', openProposals: [proposal] })).toMatchObject({
      'decide.a-1': 'yours',
      AssignStaff: 'yours',
      DecideRequest: 'Proposed by the case manager, decided by the head of unit or the board',
    });
  });

  it('is never decided by whoever proposed it, and says so', () =>
    expect(told({ openProposals: [proposal] })['decide.a-1']).toBe(
      'You proposed it; the head of unit or the board decides (R-010)',
    ));

  it('says why it is not theirs, or not now', () => {
    expect(told({})['CompleteDueDiligence']).toBeUndefined();
    expect(told({ role: 'INTEGRITY' })['CompleteDueDiligence']).toBe('At another stage: due diligence');
    expect(told({})['AssignStaff']).toBe('For the head of unit or the deputy head');
  });

  it('goes on from an enquiry with the letter, and opens no case a second time', () => {
    expect(told({ role: 'INTAKE', stage: 'ENQUIRY' })).toMatchObject({
      RegisterRequest: 'yours',
      CloseEnquiry: 'yours',
    });
    expect(told({ role: 'INTAKE', stage: 'ELIGIBILITY' })).not.toHaveProperty('RegisterRequest');
  });

  it('is only to close what was escalated, once the case is closed', () =>
    expect(
      actsIn(standing({ role: 'HEAD', stage: 'CLOSED' }))
        .filter(({ refusal }) => refusal === undefined)
        .map(({ key }) => key),
    ).toEqual(['CloseEscalation']));

  it('is asked by people only', () => expect(told({})).not.toHaveProperty('RingAlarm'));
});
