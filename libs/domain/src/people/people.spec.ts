import { approvals } from '../approvals/approvals.language.js';
import { alarmLanguage } from '../time/clocks/alarm.language.js';
import { examplesOf, type Past } from '../testing.js';
import { people } from './people.language.js';
import { peopleMind } from './people.mind.js';
import { roleOfToken } from './person.state.js';

const { given, happened, asks, outcomeOf } = examplesOf(peopleMind, people, approvals, alarmLanguage);

const manager = happened('RoleGranted', { role: 'CASE_MGR' });
const token = {
  tokenId: 't-1',
  sha256: 'd'.repeat(64),
  role: 'CASE_MGR',
  expiresAt: '2027-01-01T00:00:00.000Z',
} as const;
const issued = happened('TokenIssued', token);
const reasons = { reasonText: 'She passed the assessment centre.', basis: ['doc-1'] };

describe('the roles of a person', () => {
  it('are founded with the house', () =>
    given()
      .when(asks('SYSTEM', 'GrantRole', { role: 'CASE_MGR' }))
      .then(manager));

  it('R-010: are proposed by an administrator and granted by the Head', () => {
    const proposal = { approvalId: 'a-1', command: 'GrantRole', data: { role: 'CASE_MGR' }, proposer: 'admin' };
    given()
      .when(asks('ADMIN', 'ProposeDecision', { command: 'GrantRole', data: { role: 'CASE_MGR' } }))
      .thenAlso('ApprovalProposed');
    const outcome = given(happened('ApprovalProposed', { ...proposal, expiresAt: '2026-12-07T16:00:00.000Z' })).when(
      asks('HEAD', 'GrantRole', { role: 'CASE_MGR', approvalId: 'a-1', decision: reasons }),
    );
    outcome.then(happened('ApprovalGranted', { approvalId: 'a-1', command: 'GrantRole' }), manager);
    outcome.thenDecided({ outcome: 'CASE_MGR', proposedBy: 'admin', decidedBy: 'head' });
  });

  it('R-010: are not granted by the Head alone', () =>
    given()
      .when(asks('HEAD', 'GrantRole', { role: 'CASE_MGR', decision: reasons }))
      .thenRefused('FOUR_EYES'));

  it('may be refused', () => {
    const proposal = { approvalId: 'a-1', command: 'GrantRole', data: { role: 'CASE_MGR' }, proposer: 'admin' };
    given(happened('ApprovalProposed', { ...proposal, expiresAt: '2026-12-07T16:00:00.000Z' }))
      .when(asks('HEAD', 'RefuseApproval', { approvalId: 'a-1', reasonText: 'She has not been trained yet.' }))
      .thenAlso('ApprovalRefused');
  });

  it('lapse as a proposal when nobody decides within five working days', () => {
    const proposal = { approvalId: 'a-1', command: 'GrantRole', data: { role: 'CASE_MGR' }, proposer: 'admin' };
    const waiting = given(happened('ApprovalProposed', { ...proposal, expiresAt: '2026-12-07T16:00:00.000Z' }));
    const ring = asks('SYSTEM', 'RingAlarm', { key: 'approval/a-1', arm: 1 });
    expect(peopleMind.owes(waiting.state)).toEqual([{ key: 'approval/a-1', at: '2026-12-07T16:00:00.000Z', arm: 1 }]);
    waiting.at('2026-12-07T15:59:59.999Z').when(ring).thenUnsaid('not-yet');
    const expired = happened('ApprovalExpired', { approvalId: 'a-1' });
    waiting.at('2026-12-07T16:00:00.000Z').when(ring).then(expired);

    const lapsed = given(happened('ApprovalProposed', { ...proposal, expiresAt: '2026-12-07T16:00:00.000Z' }), expired);
    expect(peopleMind.owes(lapsed.state)).toEqual([]);
    lapsed.at('2026-12-07T16:00:00.000Z').when(ring).thenUnsaid('overtaken');
  });

  it('are granted once', () =>
    given(manager)
      .when(asks('SYSTEM', 'GrantRole', { role: 'CASE_MGR' }))
      .thenRefused('ROLE_ALREADY_GRANTED'));

  it('end by an administrator, when they were there', () => {
    given(manager)
      .when(asks('ADMIN', 'EndRole', { role: 'CASE_MGR' }))
      .then(happened('RoleEnded', { role: 'CASE_MGR' }));
    given()
      .when(asks('ADMIN', 'EndRole', { role: 'CASE_MGR' }))
      .thenRefused('ROLE_NOT_GRANTED');
  });

  it('are never one’s own affair', () => {
    const own = { person: 'of-the-example' };
    given(manager)
      .when(asks('ADMIN', 'EndRole', { role: 'CASE_MGR' }, own))
      .thenRefused('OWN_ROLE');
    given(manager)
      .when(asks('HEAD', 'GrantRole', { role: 'BOARD', decision: reasons }, own))
      .thenRefused('OWN_ROLE');
  });
});

const mail = { address: 'A.Name@ministry.example', language: 'fr', timezone: 'Africa/Dakar' } as const;
const known = happened('AddressRegistered', mail);

describe('the address of a person', () => {
  it('is registered by intake, and leads to nobody else, however it is spelt', () => {
    const outcome = given().when(asks('INTAKE', 'RegisterAddress', mail));
    outcome.then(known);
    outcome.thenClaims('+address:secret(a.name@ministry.example)');
    outcomeOf(peopleMind.claimed('address:x', 'person-2')).thenRefused('ADDRESS_TAKEN');
  });

  it('is let go when another is registered, and kept when only the language changes', () => {
    given(known)
      .when(asks('ADMIN', 'RegisterAddress', { ...mail, address: 'b@ministry.example' }))
      .thenClaims('-address:secret(a.name@ministry.example)', '+address:secret(b@ministry.example)');
    given(known)
      .when(asks('ADMIN', 'RegisterAddress', { ...mail, language: 'en' }))
      .thenClaims();
  });

  it('is registered once, and never one’s own', () => {
    given(known)
      .when(asks('INTAKE', 'RegisterAddress', mail))
      .thenRefused('ADDRESS_KNOWN');
    given(manager)
      .when(asks('INTAKE', 'RegisterAddress', mail, { person: 'of-the-example' }))
      .thenRefused('OWN_ROLE');
  });
});

describe('a token', () => {
  it('speaks for a person in a role that the person has, and is found by its hash', () => {
    const outcome = given(manager).when(asks('SYSTEM', 'IssueToken', token));
    outcome.then(issued);
    outcome.thenClaims(`+token:${token.sha256}`);
  });

  it('is never minted by an administrator, who could so become the head', () =>
    given(manager)
      .when(asks('ADMIN' as 'SYSTEM', 'IssueToken', token))
      .thenRefused('NOT_YOURS_TO_ASK'));

  it.each([
    ['the person has no such role', [], token, 'ROLE_NOT_GRANTED'],
    ['its id was used before', [manager, issued], token, 'TOKEN_KNOWN'],
    ['it would end before it begins', [manager], { ...token, expiresAt: '2026-11-01T00:00:00.000Z' }, 'TOKEN_EXPIRED'],
  ] as const)('is not issued when %s', (_, history, asked, code) =>
    given(...history)
      .when(asks('SYSTEM', 'IssueToken', asked))
      .thenRefused(code),
  );

  it('is not issued twice over, to anybody', () =>
    outcomeOf(peopleMind.claimed('token:d', 'person-2')).thenRefused('TOKEN_KNOWN'));

  it('is taken back once', () => {
    const revoked = happened('TokenRevoked', { tokenId: 't-1' });
    const outcome = given(manager, issued).when(asks('ADMIN', 'RevokeToken', { tokenId: 't-1' }));
    outcome.then(revoked);
    outcome.thenClaims(`-token:${token.sha256}`);
    given(manager, issued, revoked)
      .when(asks('ADMIN', 'RevokeToken', { tokenId: 't-1' }))
      .thenRefused('TOKEN_UNKNOWN');
  });

  it('speaks until it ends, is taken back, or its role ends', () => {
    const speaks = (now: string, ...history: readonly Past[]) =>
      roleOfToken(given(...history).state, token.sha256, now);
    expect(speaks('2026-12-31T23:59:59.999Z', manager, issued)).toBe('CASE_MGR');
    expect(speaks('2027-01-01T00:00:00.000Z', manager, issued)).toBeUndefined();
    expect(
      speaks('2026-12-01T00:00:00.000Z', manager, issued, happened('TokenRevoked', { tokenId: 't-1' })),
    ).toBeUndefined();
    expect(
      speaks('2026-12-01T00:00:00.000Z', manager, issued, happened('RoleEnded', { role: 'CASE_MGR' })),
    ).toBeUndefined();
  });
});
