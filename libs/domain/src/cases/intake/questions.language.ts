import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { DocumentId, Id, Line, AsWritten, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { alreadyAnswered } from '../refusals.js';
import { LetterTopic } from './request.fields.js';

/** What a question is about, where that can be said in one word. */
export const Topic = z.enum([...LetterTopic.options, 'signatory', 'subnationalConsent', 'clarifyContract']);
export type Topic = z.infer<typeof Topic>;
const Via = z.enum(['EMAIL', 'PHONE', 'MEETING', 'PORTAL', 'LETTER']);

/** Questions to the government, and its answers: what moves the ball, and so what pauses the unit's clocks (7.3). */
export const questions = language({
  commands: {
    RequestInformation: {
      by: ['CASE_MGR', 'INTAKE', 'INTEGRITY'],
      means: 'Ask the government a numbered question; until it is answered, the ball is with the government.',
      data: z.strictObject({
        text: confidential(Text),
        askedOf: confidential(Line),
        documentId: confidential(DocumentId.optional()),
        about: Topic.optional(),
      }),
    },
    ProvideInformation: {
      by: ['GOV_FOCAL', 'GOV_SIGN', 'INTAKE'],
      means: 'Answer a question; intake does so on behalf of a government that answered by other means.',
      data: z.strictObject({
        questionId: Id,
        answerDocumentId: confidential(DocumentId),
        complete: z.boolean(),
        via: Via,
      }),
    },
  },
  events: {
    InformationRequested: {
      means: 'The government was asked a question; the ball is with it.',
      data: z.object({
        questionId: Id,
        text: confidential(AsWritten),
        askedOf: confidential(AsWritten),
        documentId: confidential(AsWritten.optional()),
        about: Topic.optional(),
      }),
    },
    InformationProvided: {
      means: 'A question was answered, in part or completely.',
      data: z.object({
        questionId: Id,
        answerDocumentId: confidential(AsWritten),
        complete: z.boolean(),
        via: Via,
      }),
    },
  },
  refusals: {
    ALREADY_ANSWERED: alreadyAnswered,
    QUESTION_UNKNOWN: { means: 'No question with this id was asked in this case.', rule: 'R-041' },
  },
});
