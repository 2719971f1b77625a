import { refuse } from '../../grammar/decider.js';
import { nicknameFrom } from '../nickname.js';
import type { Rules } from '../rules.js';
import type { enquiry } from './enquiry.language.js';

export const enquiryRules: Rules<typeof enquiry> = {
  RegisterEnquiry: {
    at: ['NEW'],
    decide({ data }, _, { idFor }) {
      const nickname = data.nickname ?? nicknameFrom(idFor('nickname'));
      return [{ type: 'EnquiryReceived', data: { ...data, nickname, enquiryId: idFor('enquiry') } }];
    },
  },

  AnswerEnquiry: {
    at: ['ENQUIRY'],
    decide({ data }, { chapters: { enquiry } }) {
      if (enquiry.status !== 'received') return refuse('ALREADY_ANSWERED', 'The enquiry was answered before.');
      return [{ type: 'EnquiryAnswered', data: { ...data, enquiryId: enquiry.enquiryId } }];
    },
  },

  CloseEnquiry: {
    at: ['ENQUIRY'],
    needsProposal: ({ reasonCode }) => reasonCode === 'OUT_OF_SCOPE',
    decide({ data: { reasonCode }, meta }, { chapters: { enquiry } }) {
      if (reasonCode === 'OUT_OF_SCOPE' && meta.by.role !== 'HEAD')
        return refuse('FOUR_EYES', 'That an enquiry is out of scope is proposed by intake and decided by the Head.');
      const enquiryId = enquiry.status === 'none' ? '' : enquiry.enquiryId;
      return [{ type: 'EnquiryClosed', data: { enquiryId, reasonCode } }];
    },
  },
};
