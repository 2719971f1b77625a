import type { DecisionRow } from '@connex/read-models';
import { inOrderOf } from './register-order.js';
import { isAskedFor, registerQueryIn } from './register-query.js';

const row = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  stream: 'case-a',
  nickname: 'Fern',
  revision: 13,
  type: 'RequestApproved',
  means: 'The request was approved.',
  outcome: 'APPROVE',
  reasonCode: 'APPROVE',
  reasonText: 'No partner supports the same talks.',
  basis: ['doc-1'],
  alternatives: [],
  proposedBy: 'case-manager',
  proposedAt: '2026-12-10T10:00:00.000Z',
  decidedBy: 'head',
  decidedAt: '2026-12-11T23:30:00.000Z',
  onBehalfOf: null,
  policyVersion: '1',
  ...more,
});
const finds = (text: string, of = row()) => isAskedFor(registerQueryIn(text))(of);

describe('a question to the register', () => {
  it('is answered by fields, days and words, all of them together', () => {
    expect(finds('decision:* decider:HEAD case:fern 2026-12-01..2026-12-31 partner')).toBe(true);
    expect(finds('decider:deputy')).toBe(false);
    expect(finds('partner miner')).toBe(false);
  });

  it('takes days as Berlin has them: half past midnight is the next day', () => {
    expect(finds('2026-12-12..2026-12-12')).toBe(true);
    expect(finds('..2026-12-11')).toBe(false);
    expect(finds('2026-12-12..')).toBe(true);
  });

  it('says what it does not know, and asks for all without a question', () => {
    expect(registerQueryIn('colour:blue head').unknown).toEqual(['colour:blue']);
    expect(finds('')).toBe(true);
  });

  it('is shown newest first, until a head is pressed', () => {
    const rows = [row(), row({ decidedAt: '2026-12-20T10:00:00.000Z', nickname: 'Acacia' })].map((one) => ({
      row: one,
    }));
    expect(inOrderOf(rows).map((one) => one.row.nickname)).toEqual(['Acacia', 'Fern']);
    expect(inOrderOf(rows, '-case').map((one) => one.row.nickname)).toEqual(['Fern', 'Acacia']);
  });
});
