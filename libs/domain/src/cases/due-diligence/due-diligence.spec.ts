import {
  asks,
  checked,
  checksBegun,
  determined,
  finding,
  given,
  goneFast,
  happened,
  opened,
  reasons,
  received,
} from '../../testing/msasa.js';
import { Check } from '../checks.js';

const begun = [received(), opened, determined('ELIGIBLE'), checksBegun] as const;
const allBut = (left: Check) => Check.options.filter((check) => check !== left).map((check) => finding(check, 'LOW'));
const allButSanctions = allBut('SANCTIONS');
const complete = (deferredChecks: readonly Check[] = []) =>
  asks('INTEGRITY', 'CompleteDueDiligence', { conditions: [], deferredChecks, decision: reasons });

describe('due diligence', () => {
  it('rates one check at a time, with its sources', () => {
    const said = { check: 'LEGAL', rating: 'LOW', text: 'No suit is pending.', sources: ['Court register'] } as const;
    given(...begun)
      .when(asks('INTEGRITY', 'RecordDueDiligenceFinding', said))
      .then(happened('DueDiligenceFindingRecorded', said));
  });

  it('is the integrity officer’s alone', () =>
    given(...begun)
      .when(
        asks('CASE_MGR', 'RecordDueDiligenceFinding', { check: 'LEGAL', rating: 'LOW', text: 'None.', sources: ['x'] }),
      )
      .thenRefused('NOT_YOURS_TO_ASK'));

  it('ends when all six checks are rated; the gravest rating stands for the whole', () => {
    const outcome = given(...begun, ...allButSanctions, finding('SANCTIONS', 'HIGH')).when(complete());
    outcome.then(checked('HIGH'));
    outcome.thenDecided({ decidedBy: 'integrity', reasonText: reasons.reasonText });
  });

  it('counts the newest rating of a check', () =>
    given(...begun, finding('SANCTIONS', 'HIGH'), ...allButSanctions, finding('SANCTIONS', 'MEDIUM'))
      .when(complete())
      .then(checked('MEDIUM')));

  it('does not end while a check is unrated', () =>
    given(...begun, ...allButSanctions)
      .when(complete())
      .thenRefused('CHECK_MISSING', /SANCTIONS/));

  it('defers nothing on the standard track', () =>
    given(...begun, ...allButSanctions)
      .when(complete(['SANCTIONS']))
      .thenRefused('DEFERRAL_FORBIDDEN', /fast track/));

  it('may defer a check on the fast track', () =>
    given(...begun, goneFast, ...allBut('PARTNERS'))
      .when(complete(['PARTNERS']))
      .then(happened('DueDiligenceCompleted', { overallRating: 'LOW', conditions: [], deferredChecks: ['PARTNERS'] })));

  it('defers only what the head granted with the fast track', () =>
    given(...begun, goneFast, ...allBut('PARTNERS'))
      .when(complete(['SANCTIONS']))
      .thenRefused('DEFERRAL_FORBIDDEN', /did not grant/));

  it('defers nothing any more once something grave was found', () =>
    given(...begun, goneFast, finding('LEGAL', 'CRITICAL'))
      .when(complete(['SANCTIONS']))
      .thenRefused('DEFERRAL_FORBIDDEN', /grave/));

  it('begins lighter on the fast track, with what is deferred', () => {
    const said = { outcome: 'ELIGIBLE', asOfDate: '2026-11-30', sectorOk: true, contractSizeBasis: 'Volume' } as const;
    const proposal = { approvalId: 'a-1', command: 'DetermineEligibility', data: said, proposer: 'intake-1' };
    given(
      received(),
      opened,
      goneFast,
      happened('ApprovalProposed', { ...proposal, expiresAt: '2026-12-07T16:00:00.000Z' }),
    )
      .when(asks('HEAD', 'DetermineEligibility', { ...said, approvalId: 'a-1', decision: reasons }))
      .thenAlso('DueDiligenceStarted');
  });

  describe('what was deferred for the fast track', () => {
    const deferred = happened('DueDiligenceCompleted', {
      overallRating: 'LOW',
      conditions: [],
      deferredChecks: ['PARTNERS'],
    });
    const approved = happened('RequestApproved', {
      approvalLetterDocumentId: 'doc-answer',
      sha256: 'b'.repeat(64),
      budgetCeiling: 40_000,
      daysCeiling: 40,
      conditions: [],
      track: 'FAST',
      deferredUntil: '2027-01-28T16:00:00.000Z',
    });
    const working = [received(), opened, determined('ELIGIBLE'), checksBegun, deferred, approved] as const;
    const ring = asks('SYSTEM', 'RingAlarm', { key: 'deferred-checks', arm: working.length });
    const rated = (check: Check) =>
      asks('INTEGRITY', 'RecordDueDiligenceFinding', { check, rating: 'LOW', text: 'None.', sources: ['A register'] });

    it('is rated later, and nothing else is', () => {
      given(...working)
        .when(rated('PARTNERS'))
        .then(finding('PARTNERS', 'LOW', 'None.'));
      given(...working)
        .when(rated('LEGAL'))
        .thenRefused('NOT_DEFERRED');
    });

    it('S02: is overdue ten working days after the approval, and the Head has a day to decide', () =>
      given(...working)
        .at('2027-01-28T16:00:00.000Z')
        .when(ring)
        .then(
          happened('DeferredChecksOverdue', {
            checks: ['PARTNERS'],
            dueAt: '2027-01-28T16:00:00.000Z',
            decideUntil: '2027-01-29T16:00:00.000Z',
            blockedActions: ['SignAssignment', 'FieldExpert', 'PlanRound', 'OpenRound'],
          }),
        ));

    it('rings for nobody when it was rated in time', () =>
      expect(given(...working, finding('PARTNERS', 'LOW')).state.chapters.dueDiligence).toMatchObject({
        deferred: [],
      }));
  });
});
