import { z } from 'zod';
import { fourEyes } from '../../approvals/refusals.js';
import { confidential, personal } from '../../grammar/confidentiality.js';
import { deciding, DocumentId, Id, Iso2, LanguageTag, Line, AsWritten, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { Channel } from '../channel.js';
import { Nickname } from '../nickname.js';
import { alreadyAnswered } from '../refusals.js';

/** The informal door: an e-mail or a call, without any commitment. Source: domain 9.1. */
export const enquiry = language({
  commands: {
    RegisterEnquiry: {
      by: ['INTAKE', 'GOV_FOCAL'],
      opens: 'case',
      means: 'Register a first, informal contact of a government.',
      data: z.strictObject({
        nickname: Nickname.optional(),
        channel: Channel,
        country: confidential(Iso2),
        contact: personal(Line),
        summary: confidential(Text),
        language: LanguageTag,
      }),
    },
    AnswerEnquiry: {
      by: ['INTAKE'],
      means: 'Answer the enquiry with guidance on how to ask formally.',
      data: z.strictObject({
        answerDocumentId: confidential(DocumentId),
        guidanceGiven: confidential(z.array(Line).max(50)),
      }),
    },
    CloseEnquiry: {
      by: ['INTAKE', 'HEAD'],
      proposedBy: ['INTAKE'],
      means: 'Close an enquiry that no request follows; as out of scope only with two pairs of eyes.',
      data: z.strictObject({ reasonCode: z.enum(['NO_FOLLOW_UP', 'OUT_OF_SCOPE']), ...deciding }),
    },
  },
  events: {
    EnquiryReceived: {
      means: 'A government made a first, informal contact.',
      data: z.object({
        enquiryId: Id,
        nickname: AsWritten,
        channel: Channel,
        country: confidential(AsWritten),
        contact: personal(AsWritten),
        summary: confidential(AsWritten),
        language: AsWritten,
      }),
    },
    EnquiryAnswered: {
      means: 'The unit answered the enquiry.',
      data: z.object({
        enquiryId: Id,
        answerDocumentId: confidential(AsWritten),
        guidanceGiven: confidential(z.array(AsWritten)),
      }),
    },
    EnquiryClosed: {
      means: 'The enquiry ended without a request.',
      data: z.object({ enquiryId: Id, reasonCode: z.enum(['NO_FOLLOW_UP', 'OUT_OF_SCOPE']) }),
    },
  },
  refusals: {
    ALREADY_ANSWERED: alreadyAnswered,
    FOUR_EYES: fourEyes,
  },
});
