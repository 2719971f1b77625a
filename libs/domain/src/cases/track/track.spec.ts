import {
  asks,
  checksBegun,
  determined,
  finding,
  given,
  goneFast,
  granted,
  happened,
  opened,
  openedIn,
  proposed,
  reasons,
  received,
} from '../../testing/msasa.js';
import { consequencesOf } from '../consequences.js';

const backByRule = (justification: string) =>
  happened('TrackChanged', { from: 'FAST', to: 'STANDARD', justification, deferredChecks: [] });

const said = { track: 'FAST', justification: 'The round is fixed.', deferredChecks: ['PARTNERS'] } as const;
const proposal = proposed('SetTrack', said);
const byHead = asks('HEAD', 'SetTrack', { ...said, approvalId: 'a-1', decision: reasons });
const soon = received({ nextRoundDate: '2026-12-15' });

describe('the fast track', () => {
  it('is proposed by the case manager and set by the Head, when the next round is near', () => {
    const outcome = given(soon, opened, proposal).when(byHead);
    outcome.then(
      granted('SetTrack'),
      happened('TrackChanged', {
        from: 'STANDARD',
        to: 'FAST',
        justification: said.justification,
        deferredChecks: ['PARTNERS'],
      }),
    );
    outcome.thenDecided({ outcome: 'FAST', proposedBy: 'case-mgr-1' });
  });

  it('needs the day of the next round', () =>
    given(received(), opened, proposal)
      .when(byHead)
      .thenRefused('FAST_FORBIDDEN', /has not named/));

  it.each(['2026-11-30', '2027-01-05'])('is not for a round on %s: over already, or too far', (nextRoundDate) =>
    given(received({ nextRoundDate }), opened, proposal)
      .when(byHead)
      .thenRefused('FAST_FORBIDDEN', /2027-01-04/),
  );

  it('is not for a country in its grace', () =>
    given(soon, openedIn('NR'), proposal)
      .when(byHead)
      .thenRefused('FAST_FORBIDDEN', /list of recipients/));

  it('is not for a case in which something grave was found', () =>
    given(soon, opened, determined('ELIGIBLE'), checksBegun, finding('LEGAL', 'HIGH'), proposal)
      .when(byHead)
      .thenRefused('FAST_FORBIDDEN', /grave/));

  it('is not set twice', () =>
    given(soon, opened, goneFast, proposal).when(byHead).thenRefused('ALREADY_ON_TRACK', /FAST/));

  it('can be left again', () => {
    const back = { track: 'STANDARD', justification: 'The round was moved.', deferredChecks: [] } as const;
    given(soon, opened, goneFast, proposed('SetTrack', back))
      .when(asks('HEAD', 'SetTrack', { ...back, approvalId: 'a-1', decision: reasons }))
      .thenAlso('TrackChanged');
  });

  it('ends by rule, decided by nobody, when due diligence finds something grave; it does not say what', () => {
    const grave = { check: 'LEGAL', rating: 'HIGH', text: 'What was found.', sources: ['A register'] } as const;
    const outcome = given(soon, opened, determined('ELIGIBLE'), checksBegun, goneFast).when(
      asks('INTEGRITY', 'RecordDueDiligenceFinding', { ...grave, sources: [...grave.sources] }),
    );
    outcome.then(finding('LEGAL', 'HIGH'), backByRule('What the fast track was granted on holds no longer.'));
    const told = 'events' in outcome.answer ? outcome.answer.events : [];
    expect(told.find(({ type }) => type === 'TrackChanged')?.decision).toBeUndefined();
  });

  it('goes on when what was found is not grave, and a standard one stays as it is', () => {
    const begun = [soon, opened, determined('ELIGIBLE'), checksBegun] as const;
    const rated = { check: 'LEGAL', text: 'What was found.', sources: ['A register'] } as const;
    given(...begun, goneFast)
      .when(asks('INTEGRITY', 'RecordDueDiligenceFinding', { ...rated, rating: 'MEDIUM', sources: [...rated.sources] }))
      .then(finding('LEGAL', 'MEDIUM'));
    given(...begun)
      .when(asks('INTEGRITY', 'RecordDueDiligenceFinding', { ...rated, rating: 'HIGH', sources: [...rated.sources] }))
      .then(finding('LEGAL', 'HIGH'));
  });

  it('ends when the first expert is fielded', () => {
    const { state } = given(soon, opened, goneFast);
    const { type, data } = backByRule('The first expert is fielded.');
    expect(consequencesOf({ type: 'FirstExpertFielded', data: {} }, state)).toEqual([{ type, data, byRule: true }]);
  });
});
