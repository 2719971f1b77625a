import { z } from 'zod';
import { personal } from '../grammar/confidentiality.js';
import { deciding, Id, Instant, LanguageTag, Line, AsWritten, Sha256 } from '../grammar/fields.js';
import { language } from '../grammar/language.js';
import { roles } from '../grammar/role.js';
import { roleNotGranted } from './refusals.js';

/** SYSTEM is time itself; no person wears that hat. */
export const PersonRole = z.enum(roles.filter((role) => role !== 'SYSTEM'));

/** An address to which mail is sent as it stands: nothing in it can end a header or begin another. */
export const MailAddress = z
  .string()
  .regex(
    /^(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63})+$/,
    'must be a mail address such as a.name@ministry.example',
  )
  .meta({ description: 'A mail address.' });

export const TimeZone = z
  .string()
  .regex(/^(?=.{1,60}$)[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/, 'must be a time zone such as Africa/Lusaka')
  .meta({ description: 'A time zone, IANA.' });

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
    RegisterAddress: {
      by: ['INTAKE', 'ADMIN', 'SYSTEM'],
      means: 'Register the mail address to which codes and links for a person are sent, and how they are spoken to.',
      data: z.strictObject({
        address: personal(MailAddress),
        language: LanguageTag,
        timezone: TimeZone,
        name: personal(Line.optional()),
      }),
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
    AddressRegistered: {
      means: 'Codes and links for a person go to this address.',
      data: z.object({
        address: personal(AsWritten),
        language: AsWritten,
        timezone: AsWritten,
        name: personal(AsWritten.optional()),
      }),
    },
  },
  refusals: {
    ROLE_ALREADY_GRANTED: { means: 'The person has this role already.' },
    ROLE_NOT_GRANTED: roleNotGranted,
    TOKEN_KNOWN: { means: 'A token with this id was issued before.' },
    TOKEN_UNKNOWN: { means: 'No token with this id is in force.' },
    TOKEN_EXPIRED: { means: 'A token cannot end before it begins.' },
    ADDRESS_KNOWN: { means: 'This is registered for the person already.' },
    ADDRESS_TAKEN: { means: 'Another person has this address; one address leads to one person.' },
    OWN_ROLE: { means: 'Nobody grants or ends a role of their own.', rule: 'R-010' },
  },
});
