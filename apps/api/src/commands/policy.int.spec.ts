import { randomUUID } from 'node:crypto';
import { firstPolicy, type PolicyDocument } from '@connex/domain';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import type { Named } from '../testing/people.js';
import { uploadLetter } from '../testing/sentences.js';

let house: ApiHouse;
beforeEach(async () => void (house = await apiHouse()));
afterEach(() => house.close());

const next: PolicyDocument = {
  ...firstPolicy,
  version: '2',
  effectiveFrom: '2026-12-15T00:00:00.000Z',
  source: 'Decision of the Board of November 2026.',
};
const propose = (policy: object, person: Named = 'head') =>
  as(house, person).speak('ProposeDecision', {
    commandId: randomUUID(),
    stream: 'policy',
    data: { command: 'ChangePolicy', data: { policy } },
  });
const decide = async (approvalId: string, person: Named = 'board', policy: object = next) => {
  const { documentId } = await uploadLetter(house, person);
  const decision = { reasonText: 'Two years of figures say that it can be done.', basis: [documentId] };
  return as(house, person).speak('ChangePolicy', {
    commandId: randomUUID(),
    stream: 'policy',
    data: { policy, approvalId, decision },
  });
};

describe('a policy over the door', () => {
  it('is proposed by the Head and decided by the Board, and can be read', async () => {
    const proposed = await propose(next);
    expect(proposed.body).toMatchObject({ events: [{ type: 'ApprovalProposed' }] });
    const { approvalId } = proposed.body.events[0].data;
    const aloud = await as(house, 'board').get('/api/v1/streams/policy');
    expect(aloud.body.events.at(-1).data.data.policy.version).toBe('2');

    const decided = await decide(approvalId);
    expect(decided.body.events?.map(({ type }: { type: string }) => type)).toEqual([
      'ApprovalGranted',
      'PolicyChanged',
    ]);

    const { body } = await as(house, 'board').get('/api/v1/views/policies');
    expect(
      body.rows.map(({ row }: { row: Record<string, unknown> }) => [row['version'], row['effectiveUntil']]),
    ).toEqual([
      ['1', next.effectiveFrom],
      ['2', null],
    ]);
  });

  it('is decided by nobody alone: not by the Head, not unproposed, not otherwise than proposed', async () => {
    const { approvalId } = (await propose(next)).body.events[0].data;
    expect((await decide(approvalId, 'head')).body.code).toBe('NOT_YOURS_TO_DO');
    expect((await decide(approvalId, 'board', { ...next, escalationDays: 2 })).body.code).toBe('CONFLICT');
    expect((await propose(next, 'manager')).body.code).toBe('NOT_YOURS_TO_PROPOSE');
  });

  it('with faults is refused before it is proposed, and every fault has its place', async () => {
    const clocks = firstPolicy.clocks.map((one) => (one.clock === 'C03' ? { ...one, owner: 'PORTER' } : one));
    const { status, body } = await propose({ ...next, clocks, cases: [] });
    expect([status, body.code]).toEqual([422, 'POLICY_REFUSED']);
    expect(body.detail).toMatch(/^The clock C03 is owned by PORTER, which is no role. The policy has no cases;/);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'data.data.policy.clocks.C03.owner',
      'data.data.policy.cases',
    ]);
  });

  it('that changes a target is held to its own cases', async () => {
    const clocks = firstPolicy.clocks.map((one) =>
      one.clock === 'C20' ? { ...one, days: { STANDARD: 8, FAST: 3 } } : one,
    );
    const { body } = await propose({ ...next, clocks });
    expect(body.detail).toMatch(/C20 is due Thu 31 Dec 2026, 17:00, the case expects Mon 4 Jan 2027, 17:00\./);
  });
});
