import { isPast, stageAfter, stages, turns, type Stage } from './lifecycle.js';

/** Domain 9.3, as it is written there. */
const diagram: readonly (readonly [from: Stage | 'NEW', event: string, outcome: string, to: Stage])[] = [
  ['NEW', 'EnquiryReceived', '', 'ENQUIRY'],
  ['ENQUIRY', 'EnquiryClosed', '', 'CLOSED'],
  ['ENQUIRY', 'RequestReceived', '', 'ELIGIBILITY'],
  ['NEW', 'RequestReceived', '', 'ELIGIBILITY'],
  ['ELIGIBILITY', 'EligibilityDetermined', 'ELIGIBLE', 'DUE_DILIGENCE'],
  ['ELIGIBILITY', 'EligibilityDetermined', 'ELIGIBLE_GRACE', 'DUE_DILIGENCE'],
  ['ELIGIBILITY', 'EligibilityDetermined', 'EXCEPTION_NEEDED', 'BOARD_REVIEW'],
  ['ELIGIBILITY', 'RequestDeclined', '', 'CLOSED'],
  ['BOARD_REVIEW', 'RequestDeclined', '', 'CLOSED'],
  ['DUE_DILIGENCE', 'DueDiligenceCompleted', '', 'DECISION'],
  ['DECISION', 'RequestApproved', '', 'SCOPING'],
  ['DECISION', 'RequestDeclined', '', 'CLOSED'],
  ['ELIGIBILITY', 'CaseMerged', '', 'CLOSED'],
  ['BOARD_REVIEW', 'BoardExceptionGranted', '', 'DUE_DILIGENCE'],
  ['DECISION', 'ReferralProposed', '', 'REFERRAL'],
  ['DECISION', 'PartnerReferralSent', '', 'REFERRAL'],
  ['REFERRAL', 'CaseReferred', '', 'CLOSED'],
  ['REFERRAL', 'ReferralRejected', '', 'DECISION'],
  ['SCOPING', 'ScopeAgreed', '', 'SELECTION'],
  ['SELECTION', 'FirstExpertFielded', '', 'ACTIVE'],
  ['CONTRACTING', 'FirstExpertFielded', '', 'ACTIVE'],
  ['ACTIVE', 'SupportCompleted', '', 'WRAP_UP'],
  ['WRAP_UP', 'ScopeAmended', '', 'ACTIVE'],
  ['WRAP_UP', 'CaseClosed', '', 'CLOSED'],
  ['CLOSED', 'CaseReopened', '', 'ELIGIBILITY'],
  ...stages
    .filter((stage) => stage !== 'CLOSED')
    .flatMap((stage) =>
      ['CaseWithdrawn', 'CaseLapsed', 'CaseTerminated'].map((event) => [stage, event, '', 'CLOSED'] as const),
    ),
];

const everywhere = ['NEW', ...stages] as const;
const events = [...new Set(turns.map(({ event }) => event))];
const outcomes = ['ELIGIBLE', 'ELIGIBLE_GRACE', 'EXCEPTION_NEEDED', 'INELIGIBLE'];

describe('the stages of a case', () => {
  it.each(diagram)('R-003: from %s, %s %s leads to %s', (from, type, outcome, to) =>
    expect(stageAfter(from, { type, data: { outcome } })).toBe(to),
  );

  it('R-003: no other event leads anywhere', () => {
    const drawn = new Set(diagram.map(([from, type, outcome]) => `${from} ${type} ${outcome}`));
    const asked = (type: string) => (type === 'EligibilityDetermined' ? outcomes : ['']);
    const others = everywhere
      .flatMap((from) => events.flatMap((type) => asked(type).map((outcome) => ({ from, type, outcome }))))
      .filter(({ from, type, outcome }) => !drawn.has(`${from} ${type} ${outcome}`));
    for (const { from, type, outcome } of others) expect(stageAfter(from, { type, data: { outcome } })).toBe(from);
  });

  it('R-003: the selection of experts ends with the one for the last position', () => {
    const approved = (isLast: boolean) =>
      stageAfter('SELECTION', { type: 'ExpertSelectionApproved', data: { isLast } });
    expect([approved(false), approved(true)]).toEqual(['SELECTION', 'CONTRACTING']);
  });

  it('a request that is ineligible waits where it is, to be declined', () =>
    expect(stageAfter('ELIGIBILITY', { type: 'EligibilityDetermined', data: { outcome: 'INELIGIBLE' } })).toBe(
      'ELIGIBILITY',
    ));

  it('are in their natural order', () => {
    expect(isPast('ENQUIRY', 'DECISION')).toBe(true);
    expect(isPast('DECISION', 'DECISION')).toBe(false);
  });
});
