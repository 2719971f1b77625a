import { z } from 'zod';
import { confidential, personal } from '../../grammar/confidentiality.js';
import { Line, PersonRef, AsWritten } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { personUnknown, roleNotGranted } from '../../people/refusals.js';

export const OfficialRole = z.enum(['GOV_FOCAL', 'GOV_SIGN']);
export const StaffRole = z.enum(['INTAKE', 'CASE_MGR', 'INTEGRITY', 'ROSTER', 'CONTRACTS', 'ME']);

/** Who works on the case, and whom it knows on the government's side. */
export const staff = language({
  commands: {
    RecordOfficialContact: {
      by: ['INTAKE'],
      means:
        'Make an official of the government a focal point or signatory of this case; they may see it from then on.',
      data: z.strictObject({
        person: personal(PersonRef),
        role: OfficialRole,
        institution: confidential(Line),
      }),
    },
    AssignStaff: {
      by: ['HEAD', 'DEPUTY'],
      means: 'Give a member of staff a role in this case; until then the whole desk of that role owns it.',
      data: z.strictObject({ person: PersonRef, role: StaffRole }),
    },
  },
  events: {
    OfficialContactRecorded: {
      means: 'An official of the government may see and answer this case.',
      data: z.object({ person: personal(AsWritten), role: OfficialRole, institution: confidential(AsWritten) }),
    },
    StaffAssigned: {
      means: 'A member of staff was given a role in this case.',
      data: z.object({ person: AsWritten, role: StaffRole }),
    },
  },
  refusals: {
    PERSON_UNKNOWN: personUnknown,
    ROLE_NOT_GRANTED: roleNotGranted,
    SEGREGATION: { means: 'One person may not hold these two roles in the same case.', rule: 'R-010' },
    ALREADY_RECORDED: { means: 'This is on record already.' },
    'R-013': { means: 'A signatory of the government cannot be a candidate in the same case.', rule: 'R-013' },
  },
});
