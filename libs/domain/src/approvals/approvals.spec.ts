import type { Delegation } from '../delegations/delegation.state.js';
import { personIn } from '../testing/people.js';
import { asks, given, granted, happened, opened, proposed, reasons, received } from '../testing/msasa.js';

const said = { outcome: 'ELIGIBLE', asOfDate: '2026-11-30', sectorOk: true, contractSizeBasis: 'Volume' } as const;
const proposing = { command: 'DetermineEligibility', data: said };
const begun = [received(), opened] as const;
const waiting = [...begun, proposed('DetermineEligibility', said, 'intake-1')] as const;
const deciding = { ...said, approvalId: 'a-1', decision: reasons };
const refusing = { approvalId: 'a-1', reasonText: 'The size of the contract is not shown.' };

describe('two pairs of eyes', () => {
  it('whoever may propose does so, and it waits five working days', () =>
    given(...begun)
      .when(asks('INTAKE', 'ProposeDecision', proposing, { person: 'intake-1' }))
      .then(
        happened('ApprovalProposed', {
          ...proposing,
          approvalId: 'the-approval',
          proposer: 'intake-1',
          expiresAt: '2026-12-08T16:00:00.000Z',
        }),
      ));

  it('nobody else proposes it', () =>
    given(...begun)
      .when(asks('CASE_MGR', 'ProposeDecision', proposing))
      .thenRefused('NOT_YOURS_TO_PROPOSE', /INTAKE/));

  it('R-003: nothing is proposed for a stage at which the case does not stand', () =>
    given(...begun)
      .when(asks('INTAKE', 'ProposeDecision', { command: 'CloseEnquiry', data: { reasonCode: 'OUT_OF_SCOPE' } }))
      .thenRefused('NOT_AT_THIS_STAGE'));

  it('R-041: what is decided elsewhere is proposed there', () =>
    given(...begun)
      .when(asks('ADMIN', 'ProposeDecision', { command: 'GrantRole', data: { role: 'INTAKE' } }))
      .thenRefused('R-041', /where it belongs/));

  it('R-010: nobody approves their own proposal', () =>
    given(...waiting)
      .when(asks('HEAD', 'DetermineEligibility', deciding, { person: 'intake-1' }))
      .thenRefused('FOUR_EYES', /yourself/));

  it('R-010: nothing is decided that nobody proposed', () =>
    given(...begun)
      .when(asks('HEAD', 'DetermineEligibility', { ...said, decision: reasons }))
      .thenRefused('FOUR_EYES', /propose/));

  it('R-010: nobody refuses their own proposal', () =>
    given(...waiting)
      .when(asks('HEAD', 'RefuseApproval', refusing, { person: 'intake-1' }))
      .thenRefused('FOUR_EYES'));

  it('may be refused with a reason by whoever may decide', () => {
    const outcome = given(...waiting).when(asks('HEAD', 'RefuseApproval', refusing));
    outcome.then(happened('ApprovalRefused', { ...refusing, command: 'DetermineEligibility' }));
    outcome.thenDecided({ outcome: 'REFUSED', basis: ['a-1'], proposedBy: 'intake-1', decidedBy: 'head' });
  });

  it('is not refused by others', () =>
    given(...waiting)
      .when(asks('BOARD', 'RefuseApproval', refusing))
      .thenRefused('NOT_YOURS_TO_REFUSE', /HEAD/));

  it('R-040: of two who decide at once, the second finds it decided', () =>
    given(...waiting, granted('DetermineEligibility'))
      .when(asks('HEAD', 'DetermineEligibility', deciding))
      .thenRefused('CONFLICT', /granted/));

  it('R-040: what has changed meanwhile is not decided', () =>
    given(...waiting)
      .when(asks('HEAD', 'DetermineEligibility', { ...deciding, contractSizeBasis: 'Head count' }))
      .thenRefused('CONFLICT', /not what was proposed/));

  it('R-040: what has lapsed is not decided', () =>
    given(...waiting)
      .at('2026-12-08T09:00:00.000Z')
      .when(asks('HEAD', 'DetermineEligibility', deciding))
      .thenRefused('CONFLICT', /lapsed/));

  it('R-041: a decision names a proposal that was made', () =>
    given(...begun)
      .when(asks('HEAD', 'DetermineEligibility', deciding))
      .thenRefused('R-041', /a-1/));

  it.each([
    ['a reason of 20 characters', { ...reasons, reasonText: 'Because.' }, /20 characters/],
    ['a document to stand on', { ...reasons, basis: [] }, /document/],
    ['any reason at all', undefined, /20 characters/],
  ])('R-042: a decision needs %s', (_, decision, detail) =>
    given(...waiting)
      .when(asks('HEAD', 'DetermineEligibility', { ...said, approvalId: 'a-1', decision }))
      .thenRefused('R-042', detail),
  );

  it('R-042: a refusal needs its reason, too', () =>
    given(...waiting)
      .when(asks('HEAD', 'RefuseApproval', { ...refusing, reasonText: 'No.' }))
      .thenRefused('R-042'));
});

describe('a deputy', () => {
  const window: Delegation = {
    status: 'recorded',
    from: 'head-1',
    fromRole: 'HEAD',
    to: 'deputy',
    decisions: [],
    startsAt: '2026-12-01T00:00:00.000Z',
    endsAt: '2026-12-02T00:00:00.000Z',
  };
  const acting = asks('DEPUTY', 'DetermineEligibility', deciding, {
    delegationId: 'delegation-1',
    onBehalfOf: 'head-1',
  });
  const inWindow = (change: Partial<Delegation>) =>
    given(...waiting)
      .knowing({ 'delegation-1': { ...window, ...change } })
      .when(acting);

  it('R-011: decides inside the window of a delegation, in the place of whoever gave it', () => {
    const outcome = inWindow({});
    outcome.thenAlso('ApprovalGranted', 'EligibilityDetermined');
    outcome.thenDecided({ decidedBy: 'deputy', onBehalfOf: 'head-1' });
  });

  it.each([
    ['after the window', { endsAt: '2026-12-01T09:00:00.000Z' }],
    ['before the window', { startsAt: '2026-12-01T09:00:00.001Z' }],
    ['by somebody else’s delegation', { to: 'deputy-2' }],
    ['by a delegation that ended', { status: 'ended' as const }],
    ['in what the delegation does not cover', { decisions: ['AssignStaff'] }],
    ['in the place of somebody else than whoever gave the delegation', { from: 'head-2' }],
    ['what is the Head’s by a delegation of the Board', { fromRole: 'BOARD' as const }],
  ])('R-011: does not decide %s', (_, change) => inWindow(change).thenRefused('NO_DELEGATION'));

  it('R-011: does not decide when whoever gave the delegation holds the role no more', () =>
    given(...waiting)
      .knowing({ 'delegation-1': window, 'person-head-1': personIn('AUDITOR') })
      .when(acting)
      .thenRefused('NO_DELEGATION', /no more/));

  it('R-011: refuses only what whoever gave the delegation could refuse', () => {
    const refusingFor = asks('DEPUTY', 'RefuseApproval', refusing, {
      delegationId: 'delegation-1',
      onBehalfOf: 'head-1',
    });
    given(...waiting)
      .knowing({ 'delegation-1': window })
      .when(refusingFor)
      .thenAlso('ApprovalRefused');
    given(...waiting)
      .knowing({ 'delegation-1': { ...window, fromRole: 'BOARD' }, 'person-head-1': personIn('BOARD') })
      .when(refusingFor)
      .thenRefused('NOT_YOURS_TO_REFUSE');
  });

  it('R-011: nobody else speaks in somebody’s place, whatever they call it', () =>
    given(...begun)
      .when(asks('INTAKE', 'ProposeDecision', proposing, { onBehalfOf: 'head-1' }))
      .thenRefused('NO_DELEGATION', /for yourself/));

  it('R-011: does not decide without a delegation', () =>
    given(...waiting)
      .when(asks('DEPUTY', 'DetermineEligibility', deciding))
      .thenRefused('NO_DELEGATION'));
});
