import { z } from 'zod';
import { confidential, personal } from '../../grammar/confidentiality.js';
import { DocumentId, Id, PersonRef, AsWritten, Sha256, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { personUnknown, roleNotGranted } from '../../people/refusals.js';
import { CorrectableField, CorrectedField, requestAsked, requestOnRecord } from './request.fields.js';

const signatoryOnRecord = z.object({
  requestId: Id,
  personRef: personal(AsWritten),
  evidenceDocumentId: confidential(AsWritten),
  reason: confidential(AsWritten),
});

/** The formal door: a signed letter, registered with its hash and its signatory. Source: domain 9.1, 9.6. */
export const intake = language({
  commands: {
    RegisterRequest: {
      by: ['INTAKE', 'GOV_FOCAL'],
      opens: 'case',
      means: 'Register the formal letter by which a government asks for support.',
      data: z.strictObject(requestAsked),
    },
    CorrectRequest: {
      by: ['INTAKE'],
      means: 'Set right what was registered wrongly; the old value stays on record.',
      data: z.strictObject({
        field: CorrectableField,
        newValue: confidential(z.string().trim().min(1).max(20_000).optional()).meta({
          description: 'What is right; for the letter, its document and hash say so instead.',
        }),
        letterDocumentId: confidential(DocumentId.optional()),
        letterSha256: confidential(Sha256.optional()),
        reason: confidential(Text),
      }),
    },
    AcknowledgeRequest: {
      by: ['INTAKE'],
      means: 'Tell the government that its letter has arrived, and who answers for it.',
      data: z.strictObject({ acknowledgementDocumentId: confidential(DocumentId), contactOfficer: PersonRef }),
    },
    VerifySignatory: {
      by: ['INTAKE'],
      means: 'Say whether the letter was signed by somebody who may bind the government.',
      data: z.strictObject({
        personRef: personal(PersonRef),
        evidenceDocumentId: confidential(DocumentId),
        outcome: z.enum(['VERIFIED', 'REJECTED']),
        reason: confidential(Text),
      }),
    },
  },
  events: {
    RequestReceived: { means: 'The formal letter of a government was registered.', data: z.object(requestOnRecord) },
    CaseOpened: {
      means: 'A case was opened around the contract that the letter names.',
      data: z.object({
        nickname: AsWritten,
        country: confidential(AsWritten),
        caseType: z.enum(['NEW']),
        track: z.enum(['STANDARD', 'FAST']),
        languages: z.array(AsWritten),
        confidentialityWaiver: z.boolean(),
      }),
    },
    RequestCorrected: {
      means: 'Something registered wrongly was set right.',
      data: z.object({
        requestId: Id,
        field: CorrectedField,
        oldValue: confidential(AsWritten),
        newValue: confidential(AsWritten),
        oldSha256: confidential(AsWritten.meta({ hash: true }).optional()),
        newSha256: confidential(AsWritten.meta({ hash: true }).optional()),
        reason: confidential(AsWritten),
      }),
    },
    RequestAcknowledged: {
      means: 'The government was told that its letter has arrived.',
      data: z.object({ requestId: Id, acknowledgementDocumentId: confidential(AsWritten), contactOfficer: AsWritten }),
    },
    SignatoryVerified: { means: 'The signatory of the letter may bind the government.', data: signatoryOnRecord },
    SignatoryRejected: { means: 'The signatory of the letter may not bind the government.', data: signatoryOnRecord },
  },
  refusals: {
    PERSON_UNKNOWN: personUnknown,
    ROLE_NOT_GRANTED: roleNotGranted,
    LETTER_MISSING: { means: 'A request needs its letter: upload it and name the document with its SHA-256.' },
    ALREADY_ACKNOWLEDGED: { means: 'The request was acknowledged before.' },
    ALREADY_VERIFIED: { means: 'The signatory was verified before.' },
    LETTER_IN_PARTS: {
      means: 'A letter is set right as a whole: its document and its SHA-256 together.',
      rule: 'R-002',
    },
    NEW_VALUE_UNFIT: { means: 'The new value is not what this field can hold.' },
    NOTHING_CORRECTED: { means: 'The new value is the one already on record.' },
  },
});
