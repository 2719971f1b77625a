import { z } from 'zod';
import { personal } from '../grammar/confidentiality.js';
import { deciding, Id, Instant, Line, AsWritten, Sha256 } from '../grammar/fields.js';
import { language } from '../grammar/language.js';
import { roles } from '../grammar/role.js';

/** SYSTEM is time itself; no person wears that hat. */
export const PersonRole = z.enum(roles.filter((role) => role !== 'SYSTEM'));

/** Who may wear which hat, and how machines speak for them. Sign-in proves who, never what (ruling 37). */
export const people = language({
  commands: {
    GrantRole: {
      by: ['HEAD', 'SYSTEM'],
      proposedBy: ['ADMIN'],
      means: 'Let a person act in a role.',
      data: z.strictObject({ role: PersonRole, name: personal(Line.optional()), ...deciding }),
    },
    EndRole: {
      by: ['ADMIN', 'HEAD', 'SYSTEM'],
      means: 'End a role of a person; their tokens in it stop working at once.',
      data: z.strictObject({ role: PersonRole }),
    },
    IssueToken: {
      by: ['SYSTEM'],
      means: 'Let a program speak for a person in one role until a day.',
      data: z.strictObject({ tokenId: Id, sha256: personal(Sha256), role: PersonRole, expiresAt: Instant }),
    },
    RevokeToken: {
      by: ['ADMIN', 'SYSTEM'],
      means: 'Take a token back; it stops working at once.',
      data: z.strictObject({ tokenId: Id }),
    },
  },
  events: {
    RoleGranted: {
      means: 'A person may act in a role.',
      data: z.object({ role: PersonRole, name: personal(AsWritten.optional()) }),
    },
    RoleEnded: { means: 'A person may no longer act in a role.', data: z.object({ role: PersonRole }) },
    TokenIssued: {
      means: 'A program may speak for a person in one role.',
      data: z.object({
        tokenId: Id,
        sha256: personal(AsWritten.meta({ hash: true })),
        role: PersonRole,
        expiresAt: AsWritten,
      }),
    },
    TokenRevoked: { means: 'A token was taken back.', data: z.object({ tokenId: Id }) },
  },
  refusals: {
    ROLE_ALREADY_GRANTED: { means: 'The person has this role already.' },
    ROLE_NOT_GRANTED: { means: 'The person does not have this role.' },
    TOKEN_KNOWN: { means: 'A token with this id was issued before.' },
    TOKEN_UNKNOWN: { means: 'No token with this id is in force.' },
    TOKEN_EXPIRED: { means: 'A token cannot end before it begins.' },
    OWN_ROLE: { means: 'Nobody grants or ends a role of their own.', rule: 'R-010' },
  },
});
