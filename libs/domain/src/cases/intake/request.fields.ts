import { z } from 'zod';
import { confidential, personal } from '../../grammar/confidentiality.js';
import { Day, Iso2, LanguageTag, Line, PersonRef, AsWritten } from '../../grammar/fields.js';
import { Channel } from '../channel.js';
import { Nickname } from '../nickname.js';

export const SignatureBasis = z.enum(['OFFICE', 'DELEGATION', 'UNKNOWN']);
export const NationalLevel = z.enum(['NATIONAL', 'SUB_NATIONAL']);
const lines = z.array(Line).max(100);

/** What a letter may leave out is optional or empty; only the letter itself is asked for, by LETTER_MISSING. */
const letterDocumentId = z.string().regex(/^(doc-[A-Za-z0-9-]{1,64})?$/, 'must be the id of an uploaded document');
const letterSha256 = z.string().regex(/^([0-9a-f]{64})?$/, 'must be a SHA-256 in 64 small hexadecimal digits');

/** What is told when a request letter comes in. */
export const requestAsked = {
  nickname: Nickname.optional(),
  country: confidential(Iso2),
  letterDocumentId: confidential(letterDocumentId.optional()),
  letterSha256: confidential(letterSha256.meta({ hash: true }).optional()),
  signedBy: z.strictObject({ personRef: personal(PersonRef), title: personal(Line), body: confidential(Line) }),
  signatureBasis: SignatureBasis,
  channel: Channel,
  background: confidential(z.string().trim().max(20_000)),
  servicesRequested: confidential(lines),
  timelineRequested: confidential(z.string().trim().max(2_000)),
  contractName: confidential(Line),
  resourceTags: confidential(lines),
  counterparties: confidential(lines),
  nextRoundDate: Day.optional(),
  languages: z.array(LanguageTag).min(1).max(10),
  nationalLevel: NationalLevel,
  confidentialityWaiver: z.boolean(),
};

/** What stands on record of a request. */
export const requestOnRecord = {
  requestId: AsWritten,
  letterDocumentId: confidential(AsWritten),
  letterSha256: confidential(AsWritten.meta({ hash: true })),
  signedBy: z.object({ personRef: personal(AsWritten), title: personal(AsWritten), body: confidential(AsWritten) }),
  signatureBasis: SignatureBasis,
  /** Whether intake itself looked at the signature when it registered the letter. */
  signatureExamined: z.boolean().optional(),
  channel: Channel,
  background: confidential(AsWritten),
  servicesRequested: confidential(z.array(AsWritten)),
  timelineRequested: confidential(AsWritten),
  contractName: confidential(AsWritten),
  resourceTags: confidential(z.array(AsWritten)),
  counterparties: confidential(z.array(AsWritten)),
  nextRoundDate: AsWritten.optional(),
  nationalLevel: NationalLevel,
};

/** What the letter can have said: a question about one of these is already answered when it did. */
export const LetterTopic = z.enum([
  'background',
  'servicesRequested',
  'timelineRequested',
  'contractName',
  'resourceTags',
  'counterparties',
  'nextRoundDate',
]);
export type LetterTopic = z.infer<typeof LetterTopic>;

/** What can be set right before the approval. A letter is its document and its hash, corrected together. */
export const CorrectableField = z.enum(['letter', 'background', 'timelineRequested', 'contractName', 'nextRoundDate']);
export type CorrectableField = z.infer<typeof CorrectableField>;

/** What corrections on record may name: earlier ones set a letter and its hash right one after the other. */
export const CorrectedField = z.enum([...CorrectableField.options, 'letterDocumentId', 'letterSha256']);
