import { examplesOf } from '../testing.js';
import { delegationMind } from './delegations.mind.js';
import { delegations } from './delegations.language.js';

const { given, happened, asks } = examplesOf(delegationMind, delegations);

const said = {
  to: 'deputy-1',
  decisions: [],
  startsAt: '2026-12-07T00:00:00.000Z',
  endsAt: '2026-12-12T00:00:00.000Z',
};
const recorded = happened('DelegationRecorded', { ...said, from: 'head', fromRole: 'HEAD' });
const ended = happened('DelegationEnded', { endedBy: 'head' });

describe('a delegation', () => {
  it('R-011: is recorded by the Head, from the Head', () =>
    given()
      .when(asks('HEAD', 'RecordDelegation', said))
      .then(recorded));

  it('R-011: is not given on by a deputy', () =>
    given()
      .when(asks('DEPUTY', 'RecordDelegation', said))
      .thenRefused('NOT_YOURS_TO_ASK'));

  it('R-011: is not given to oneself', () =>
    given()
      .when(asks('HEAD', 'RecordDelegation', { ...said, to: 'head' }))
      .thenRefused('OWN_DEPUTY'));

  it('R-011: hands on only what is one’s own to decide, and a deputy’s too', () => {
    const handing = (role: 'HEAD' | 'BOARD', ...decisions: readonly string[]) =>
      asks(role, 'RecordDelegation', { ...said, decisions });
    given()
      .when(handing('HEAD', 'DetermineEligibility', 'AssignStaff'))
      .thenAlso('DelegationRecorded');
    given().when(handing('BOARD', 'DetermineEligibility')).thenRefused('NOT_YOURS_TO_DELEGATE', /BOARD/);
    given()
      .when(handing('HEAD', 'DecideRequest'))
      .thenRefused('NOT_YOURS_TO_DELEGATE', /deputy/);
    given().when(handing('HEAD', 'Everything')).thenRefused('NOT_YOURS_TO_DELEGATE');
  });

  it('R-011: is given in the role in which one speaks', () =>
    given()
      .when(asks('BOARD', 'RecordDelegation', said))
      .then(happened('DelegationRecorded', { ...said, from: 'board', fromRole: 'BOARD' })));

  it('R-041: is given to somebody who is a deputy', () => {
    given()
      .when(asks('HEAD', 'RecordDelegation', { ...said, to: 'nobody' }))
      .thenRefused('PERSON_UNKNOWN');
    given()
      .when(asks('HEAD', 'RecordDelegation', { ...said, to: 'intake-1' }))
      .thenRefused('ROLE_NOT_GRANTED', /DEPUTY/);
  });

  it('of earlier days was given in the role of whoever recorded it', () => {
    const earlier = happened('DelegationRecorded', { ...said, from: 'board' });
    const byBoard = { ...earlier, by: { person: 'board', role: 'BOARD' as const } };
    expect(given(byBoard).state).toMatchObject({ fromRole: 'BOARD' });
  });

  it('begins before it ends', () =>
    given()
      .when(asks('HEAD', 'RecordDelegation', { ...said, endsAt: said.startsAt }))
      .thenRefused('WINDOW_INVERTED'));

  it('is recorded once', () => {
    given(recorded)
      .when(asks('HEAD', 'RecordDelegation', said))
      .thenRefused('ALREADY_DELEGATED');
  });

  it('may end early, once', () => {
    given(recorded)
      .when(asks('HEAD', 'EndDelegation', {}))
      .then(ended);
    given(recorded, ended)
      .when(asks('HEAD', 'EndDelegation', {}))
      .thenRefused('DELEGATION_OVER');
  });
});
