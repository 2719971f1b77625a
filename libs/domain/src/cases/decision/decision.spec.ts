import {
  answerLetter,
  asks,
  determined,
  given,
  goneFast,
  granted,
  happened,
  opened,
  proposed,
  reasons,
  received,
  upToDecision,
} from '../../testing/msasa.js';

const approving = {
  outcome: 'APPROVE',
  ...answerLetter,
  budgetCeiling: 120_000,
  daysCeiling: 40,
  conditions: [],
} as const;
const declining = { outcome: 'DECLINE', reasonCode: 'RISK', ...answerLetter, conditions: [] } as const;

type Deciding = { readonly outcome: 'APPROVE' | 'DECLINE'; readonly budgetCeiling?: number } & typeof answerLetter;
const byHead = (data: Deciding) => asks('HEAD', 'DecideRequest', { ...data, approvalId: 'a-1', decision: reasons });
const proposal = (data: Deciding) => proposed('DecideRequest', data);

describe('the decision on a request', () => {
  it('R-002: approves with the hash of the answer beside the hash of the request', () => {
    const outcome = given(...upToDecision('MEDIUM'), proposal(approving)).when(byHead(approving));
    outcome.then(
      granted('DecideRequest'),
      happened('RequestApproved', {
        approvalLetterDocumentId: 'doc-answer',
        sha256: answerLetter.letterSha256,
        budgetCeiling: 120_000,
        daysCeiling: 40,
        conditions: [],
        track: 'STANDARD',
      }),
    );
    outcome.thenDecided({ outcome: 'APPROVE', proposedBy: 'case-mgr-1', decidedBy: 'head', policyVersion: '1' });
  });

  it('declines with a reason, and leaves twenty working days for an appeal', () => {
    const outcome = given(...upToDecision('HIGH'), proposal(declining)).when(byHead(declining));
    outcome.then(
      granted('DecideRequest'),
      happened('RequestDeclined', {
        reasonCode: 'RISK',
        letterDocumentId: 'doc-answer',
        sha256: answerLetter.letterSha256,
        appealUntil: '2027-01-04T16:00:00.000Z',
      }),
    );
    outcome.thenClaims('-nickname:msasa', '-contract:secret(ZM|kalundu copper mine)');
  });

  it('names why it declines', () => {
    const unreasoned = { outcome: 'DECLINE', ...answerLetter, conditions: [] } as const;
    given(...upToDecision('LOW'), proposal(unreasoned))
      .when(byHead(unreasoned))
      .thenRefused('REASON_MISSING');
  });

  it('R-001: does not approve before due diligence is complete', () =>
    given(received(), opened, determined('EXCEPTION_NEEDED'), proposal(approving))
      .when(byHead(approving))
      .thenRefused('R-001', /due diligence/));

  it('R-001: does not approve without the request letter', () =>
    given(...upToDecision('LOW'), received({ letterDocumentId: '' }), proposal(approving))
      .when(byHead(approving))
      .thenRefused('R-001', /letter/));

  it.each(['HIGH', 'CRITICAL'] as const)('S06: does not let the Head approve a rating of %s', (rating) =>
    given(...upToDecision(rating), proposal(approving))
      .when(byHead(approving))
      .thenRefused('RISK_ABOVE_MANDATE'),
  );

  it('hears of the risk even when nobody proposed the approval', () =>
    given(...upToDecision('CRITICAL'))
      .when(asks('HEAD', 'DecideRequest', { ...approving, decision: reasons }))
      .thenRefused('RISK_ABOVE_MANDATE'));

  it('does not let the Head approve more than EUR 150,000', () => {
    const dear = { ...approving, budgetCeiling: 150_001 };
    given(...upToDecision('LOW'), proposal(dear))
      .when(byHead(dear))
      .thenRefused('RISK_ABOVE_MANDATE', /150000/);
  });

  it('keeps the fast track below EUR 50,000', () =>
    given(...upToDecision('LOW'), goneFast, proposal(approving))
      .when(byHead(approving))
      .thenRefused('FAST_FORBIDDEN', /50000/));

  it('names its ceilings', () => {
    const open = { outcome: 'APPROVE', ...answerLetter, conditions: [] } as const;
    given(...upToDecision('LOW'), proposal(open))
      .when(byHead(open))
      .thenRefused('CEILING_MISSING');
  });

  it('is not taken by one member of the Board alone', () =>
    given(...upToDecision('HIGH'), proposal(approving))
      .when(asks('BOARD', 'DecideRequest', { ...approving, approvalId: 'a-1', decision: reasons }))
      .thenRefused('QUORUM'));

  it('R-003: is not taken while due diligence runs', () =>
    given(...upToDecision('LOW').slice(0, 4), proposal(approving))
      .when(byHead(approving))
      .thenRefused('NOT_AT_THIS_STAGE', /DUE_DILIGENCE/));

  it('lets the case manager ask the Board when the risk is grave, and only then', () => {
    const question = { question: 'May we go on?' };
    given(...upToDecision('HIGH'))
      .when(asks('CASE_MGR', 'RequestBoardException', question))
      .then(happened('BoardExceptionRequested', { ...question, approvalId: 'the-approval' }));
    given(...upToDecision('LOW'))
      .when(asks('CASE_MGR', 'RequestBoardException', question))
      .thenRefused('EXCEPTION_NOT_NEEDED');
  });
});
