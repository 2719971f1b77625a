import { maskFor, type Recorded, type Role } from '@connex/domain';
import { rowsAfter } from '../testing.js';
import { staffProjector } from './staff.projector.js';

const said = (type: string, role: Role, revision: number, name?: string): Recorded => ({
  position: revision,
  stream: 'person-amina',
  revision,
  id: `e-${revision}`,
  schemaVersion: 1,
  type,
  data: { role, ...(name && { name }) },
  occurredAt: '2026-11-01T00:00:00.000Z',
  recordedAt: '2026-11-01T00:00:00.000Z',
  meta: {
    by: { person: 'house', role: 'SYSTEM' },
    commandId: `c-${revision}`,
    correlationId: 'person-amina',
    causationId: null,
    policyVersion: null,
  },
});

describe('the staff', () => {
  it('are listed with the roles in which they may act', () =>
    expect(
      rowsAfter(staffProjector, [said('RoleGranted', 'INTAKE', 1, 'A. Desk'), said('RoleGranted', 'CASE_MGR', 2)]),
    ).toEqual({ 'person-amina': { person: 'amina', name: 'A. Desk', roles: ['INTAKE', 'CASE_MGR'] } }));

  it('show a name to those only who read personal fields', () => {
    const [row] = Object.values(rowsAfter(staffProjector, [said('RoleGranted', 'INTAKE', 1, 'A. Desk')]));
    expect(maskFor('CASE_MGR', staffProjector.row, row)).toMatchObject({ name: 'A. Desk' });
    expect(maskFor('INTEGRITY', staffProjector.row, row)).toEqual({ person: 'amina', roles: ['INTAKE'] });
  });

  it('lose whoever has no role here any more, and never list an official', () => {
    expect(rowsAfter(staffProjector, [said('RoleGranted', 'INTAKE', 1), said('RoleEnded', 'INTAKE', 2)])).toEqual({});
    expect(rowsAfter(staffProjector, [said('RoleGranted', 'GOV_FOCAL', 1)])).toEqual({});
  });
});
