import type { CaseTimeline } from '@connex/read-models';
import { readersIn } from './readers.js';

const row = (revision: number, type: string, facts: object) =>
  ({ revision, type, at: '2026-12-04T09:00:00.000Z', facts: { [type]: facts } }) as unknown as CaseTimeline;

describe('who may see a case', () => {
  const readers = readersIn([
    row(1, 'RequestReceived', {}),
    row(2, 'StaffAssigned', { person: 'case-manager', role: 'CASE_MGR' }),
    row(3, 'OfficialContactRecorded', { role: 'GOV_FOCAL', institution: 'Ministry of Mines' }),
  ]);

  it('is told with the fact that let them in, newest first', () =>
    expect(readers.slice(0, 2).map(({ who, why, revision }) => [who, why, revision])).toEqual([
      ['An official, by name not open to you', 'focal point, Ministry of Mines', 3],
      ['Case manager', 'works on it as case manager', 2],
    ]));

  it('ends with the desks of the unit, and no administrator', () => {
    expect(readers.map(({ key }) => key)).toContain('AUDITOR');
    expect(readers.map(({ key }) => key)).not.toContain('ADMIN');
  });
});
