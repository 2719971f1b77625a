import { firstPolicy, type PolicyDocument, type Recorded } from '@connex/domain';
import { rowsAfter } from '../testing.js';
import { policiesProjector } from './policies.projector.js';

const changed = (revision: number, policy: PolicyDocument): Recorded => ({
  position: revision,
  stream: 'policy',
  revision,
  id: `e-${revision}`,
  schemaVersion: 1,
  type: 'PolicyChanged',
  data: { policy },
  occurredAt: policy.effectiveFrom,
  recordedAt: policy.effectiveFrom,
  meta: {
    by: { person: 'house', role: 'SYSTEM' },
    commandId: `c-${revision}`,
    correlationId: 'policy',
    causationId: null,
    policyVersion: null,
  },
});

describe('the policies', () => {
  const next = { ...firstPolicy, version: '2', effectiveFrom: '2027-01-01T00:00:00.000Z' };
  const rows = rowsAfter(policiesProjector, [changed(1, firstPolicy), changed(2, next)]);

  it('have a row a version, and say where the next one takes over', () =>
    expect(Object.values(rows).map(({ version, effectiveUntil }) => [version, effectiveUntil])).toEqual([
      ['1', next.effectiveFrom],
      ['2', null],
    ]));

  it('say each target at a glance, and how many examples stand behind them', () => {
    expect(rows['1']?.clocks.find(({ clock }) => clock === 'C03')).toMatchObject({
      title: 'ELIGIBILITY',
      owner: 'INTAKE',
      days: { STANDARD: 4, FAST: 1 },
    });
    expect(rows['1']?.cases).toBe(firstPolicy.cases?.length);
  });

  it('have the shape that the view promises', () =>
    expect(policiesProjector.row.safeParse(rows['1']).error?.issues ?? []).toEqual([]));
});
