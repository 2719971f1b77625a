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
const recorded = happened('DelegationRecorded', { ...said, from: 'head' });
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
