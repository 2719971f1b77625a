import type { Recorded } from '@connex/domain';
import { asKnown, asKnownNow } from './as-known.js';

const fact = (revision: number, occurredAt: string, recordedAt = occurredAt) =>
  ({ revision, occurredAt, recordedAt }) as Recorded;

describe('a case at an instant', () => {
  const noon = '2026-12-04T11:00:00.000Z';
  const facts = [
    fact(1, '2026-12-04T09:00:00.000Z'),
    fact(2, noon),
    fact(3, '2026-12-04T10:00:00.000Z', '2026-12-07T08:00:00.000Z'),
    fact(4, '2026-12-04T11:00:00.001Z'),
  ];
  const revisions = (known: readonly Recorded[]) => known.map(({ revision }) => revision);

  it('as it was known then holds what was recorded by then, that instant included', () =>
    expect(revisions(asKnown(facts, noon))).toEqual([1, 2]));

  it('as it is known now holds what had happened by then, also what was entered later', () =>
    expect(revisions(asKnownNow(facts, noon))).toEqual([1, 2, 3]));
});
