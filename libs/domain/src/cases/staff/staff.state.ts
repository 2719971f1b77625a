import type { z } from 'zod';
import type { Evolve } from '../../grammar/decider.js';
import type { OfficialRole, staff, StaffRole } from './staff.language.js';

export type Official = { readonly person: string; readonly role: z.infer<typeof OfficialRole> };
export type Colleague = { readonly person: string; readonly role: z.infer<typeof StaffRole> };

/** Who is known in a case: officials of the government, and colleagues who were given a role. */
export type Team = { readonly officials: readonly Official[]; readonly colleagues: readonly Colleague[] };

export const nobodyYet: Team = { officials: [], colleagues: [] };

export const evolveStaff: Evolve<typeof staff, Team> = {
  OfficialContactRecorded: (team, { data: { person, role } }) => ({
    ...team,
    officials: [...team.officials, { person, role }],
  }),
  StaffAssigned: (team, { data: { person, role } }) => ({
    ...team,
    colleagues: [...team.colleagues, { person, role }],
  }),
};
