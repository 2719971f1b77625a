import { refuse } from '../../grammar/decider.js';
import type { Role } from '../../grammar/role.js';
import { whyNotNamed } from '../../people/named-person.js';
import { sinceTheRequest, type Rules } from '../rules.js';
import { correctRequest } from './correct-request.js';
import type { intake } from './intake.language.js';
import { requestOn } from './intake.state.js';
import type { questions } from './questions.language.js';
import { caseOpened, requestReceived } from './register-request.js';
import { answerAboutSignatory, askForSignatory } from './signatory-question.js';

/** Who may be told to a government as the one to ask. */
const answersForTheUnit: readonly Role[] = ['INTAKE', 'CASE_MGR', 'HEAD', 'DEPUTY'];

export const intakeRules: Rules<typeof intake, typeof questions> = {
  RegisterRequest: {
    at: ['NEW', 'ENQUIRY'],
    decide(command, supportCase, facts) {
      const { letterDocumentId, letterSha256, signatureBasis, signedBy } = command.data;
      if (!letterDocumentId) return refuse('LETTER_MISSING', 'Upload the letter and name it as letterDocumentId.');
      if (!letterSha256) return refuse('LETTER_MISSING', 'Give the SHA-256 of the letter as letterSha256.');
      const asked = signatureBasis === 'UNKNOWN' ? askForSignatory([], facts.idFor('question'), signedBy.body) : [];
      return [requestReceived(command, facts), caseOpened(command, supportCase, facts), ...asked];
    },
  },

  CorrectRequest: {
    at: ['ELIGIBILITY', 'BOARD_REVIEW', 'DUE_DILIGENCE', 'DECISION'],
    decide: ({ data }, { chapters }) => correctRequest(data, requestOn(chapters.request)),
  },

  AcknowledgeRequest: {
    at: sinceTheRequest,
    decide({ data }, { chapters }, { named }) {
      const request = requestOn(chapters.request);
      if (request.status === 'acknowledged') return refuse('ALREADY_ACKNOWLEDGED');
      const why = whyNotNamed(named, answersForTheUnit);
      if (why) return why;
      return [{ type: 'RequestAcknowledged', data: { ...data, requestId: request.requestId } }];
    },
  },

  VerifySignatory: {
    at: ['ELIGIBILITY'],
    decide({ data: { outcome, ...evidence } }, { chapters }, { idFor }) {
      const request = requestOn(chapters.request);
      if (request.signatory === 'verified') return refuse('ALREADY_VERIFIED');
      const data = { ...evidence, requestId: request.requestId };
      return outcome === 'VERIFIED'
        ? [
            { type: 'SignatoryVerified', data },
            ...answerAboutSignatory(chapters.questions, evidence.evidenceDocumentId),
          ]
        : [
            { type: 'SignatoryRejected', data },
            ...askForSignatory(chapters.questions, idFor('question'), 'The government'),
          ];
    },
  },
};
