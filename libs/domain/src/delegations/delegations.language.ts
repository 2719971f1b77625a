import { z } from 'zod';
import { Id, Instant, PersonRef, AsWritten } from '../grammar/fields.js';
import { language } from '../grammar/language.js';
import { personUnknown, roleNotGranted } from '../people/refusals.js';

/** Who acts for whom, when, and in which decisions. */
export const delegations = language({
  commands: {
    RecordDelegation: {
      by: ['HEAD', 'BOARD'],
      means: 'Let a deputy decide in one’s place for some time.',
      data: z.strictObject({
        to: PersonRef,
        decisions: z.array(Id).max(50).meta({ description: 'Names of commands; empty means every decision.' }),
        startsAt: Instant,
        endsAt: Instant,
      }),
    },
    EndDelegation: { by: ['HEAD', 'BOARD'], means: 'End a delegation before its time.', data: z.strictObject({}) },
  },
  events: {
    DelegationRecorded: {
      means: 'A deputy may decide in somebody’s place for some time.',
      data: z.object({
        from: AsWritten,
        fromRole: z.enum(['HEAD', 'BOARD']).optional(),
        to: AsWritten,
        decisions: z.array(AsWritten),
        startsAt: AsWritten,
        endsAt: AsWritten,
      }),
    },
    DelegationEnded: { means: 'A delegation ended before its time.', data: z.object({ endedBy: AsWritten }) },
  },
  refusals: {
    PERSON_UNKNOWN: personUnknown,
    ROLE_NOT_GRANTED: roleNotGranted,
    NOT_YOURS_TO_DELEGATE: {
      means: 'Nobody hands on what is not theirs to decide, nor what no deputy may decide.',
      rule: 'R-011',
    },
    OWN_DEPUTY: { means: 'Nobody is their own deputy.', rule: 'R-011' },
    WINDOW_INVERTED: { means: 'A delegation cannot end before it begins.', rule: 'R-011' },
    ALREADY_DELEGATED: { means: 'This delegation was recorded before; record another under a new id.' },
    DELEGATION_OVER: { means: 'There is no delegation here that could end.' },
  },
});
