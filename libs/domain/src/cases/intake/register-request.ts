import type { Command, Event } from '../../grammar/language.js';
import { nicknameFrom } from '../nickname.js';
import type { CaseFacts } from '../rules.js';
import { nicknameOf, type SupportCase } from '../support-case.js';
import type { intake } from './intake.language.js';

type Registering = Command<typeof intake, 'RegisterRequest'>;

/** The letter, as it goes on record. What the government registered itself, intake has not looked at yet. */
export const requestReceived = ({ data, meta }: Registering, facts: CaseFacts): Event<typeof intake> => {
  const { letterDocumentId = '', letterSha256 = '', nextRoundDate } = data;
  return {
    type: 'RequestReceived',
    data: {
      requestId: facts.idFor('request'),
      letterDocumentId,
      letterSha256,
      signedBy: data.signedBy,
      signatureBasis: data.signatureBasis,
      signatureExamined: meta.by.role === 'INTAKE',
      channel: data.channel,
      background: data.background,
      servicesRequested: data.servicesRequested,
      timelineRequested: data.timelineRequested,
      contractName: data.contractName,
      resourceTags: data.resourceTags,
      counterparties: data.counterparties,
      ...(nextRoundDate !== undefined && { nextRoundDate }),
      nationalLevel: data.nationalLevel,
    },
  };
};

/** A case keeps the nickname of its enquiry, unless the request brings another. */
export const caseOpened = ({ data }: Registering, past: SupportCase, facts: CaseFacts): Event<typeof intake> => ({
  type: 'CaseOpened',
  data: {
    nickname: data.nickname ?? (nicknameOf(past) || nicknameFrom(facts.idFor('nickname'))),
    country: data.country,
    caseType: 'NEW',
    track: 'STANDARD',
    languages: data.languages,
    confidentialityWaiver: data.confidentialityWaiver,
  },
});
