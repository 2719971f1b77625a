import { firstPolicy } from '@connex/domain';
import { policyLines } from './policy-lines.js';
import { policyNamed } from './read-policies.js';

const later = { ...firstPolicy, version: '2', effectiveFrom: '2027-01-01T00:00:00.000Z' };

describe('a policy at a terminal', () => {
  const lines = policyLines(firstPolicy);
  const line = (start: string) => lines.find((one) => one.trimStart().startsWith(start))?.replace(/ {2,}/g, '  ');

  it('has a line a clock: its owner, its days, its calendar, and what it stands for', () => {
    expect(line('C03')).toBe('  C03  ELIGIBILITY  INTAKE  4  1  CSU  ball, suspension, hold, asked');
    expect(line('C02')).toMatch(/never$/);
    expect(line('C25')).toContain('1 mo');
    expect(line('H2')).toContain('–');
  });

  it('tells the cases that stand behind it', () =>
    expect(lines.filter((one) => firstPolicy.cases?.some(({ title }) => one.trim() === title))).toHaveLength(
      firstPolicy.cases?.length ?? 0,
    ));

  it('is the one in force, or the one that is named', () => {
    const known = { versions: [firstPolicy, later], houseNow: '2026-12-31T23:00:00.000Z' };
    expect(policyNamed(known, undefined).version).toBe('1');
    expect(policyNamed({ ...known, houseNow: later.effectiveFrom }, undefined).version).toBe('2');
    expect(policyNamed(known, '2').version).toBe('2');
    expect(() => policyNamed(known, '7')).toThrow('There is no version 7; there are 1, 2.');
  });
});
