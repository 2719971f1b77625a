import { z } from 'zod';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { said, saidIfAny, silentClock } from '../heard-later.js';

const about = {
  partnerId: Id,
  reason: saidIfAny,
  noteDocumentId: saidIfAny,
  consentOfGovernment: z.boolean().optional(),
  checkBackOn: AsWritten.optional().meta({ description: 'A calendar day.' }),
  partnerResponse: saidIfAny,
};
const referring = z.object(about);
/** A partner that says nothing for the whole of its time has said no: the clock's silence stands for its answer. */
const answered = z.object({ ...about, silentClock });

/** Other facilities: what they are asked, and what a case becomes when one of them takes it. Source: domain 9.3, 9.7. */
export const referral = language({
  commands: {},
  events: {
    PartnerQueried: {
      means: 'A partner was asked whether it already supports the same talks.',
      data: z.object({ partnerId: Id, question: said }),
    },
    PartnerAnswered: {
      means: 'The partner answered; silence counts as no objection.',
      data: z.object({
        partnerId: Id,
        question: saidIfAny,
        answer: z.enum(['OBJECTION', 'NO_OBJECTION', 'ALREADY_ACTIVE', 'SILENCE']),
        text: saidIfAny,
        silentClock,
      }),
    },
    ReferralProposed: { means: 'It was proposed to hand the case to a partner.', data: referring },
    PartnerReferralSent: {
      means: 'The partner was asked, with the consent of the government, to take the case.',
      data: referring,
    },
    ReferralAccepted: { means: 'The partner takes the case.', data: referring },
    ReferralRejected: { means: 'The partner does not take the case; its silence counts as a no.', data: answered },
    ReferralChecked: { means: 'The unit asked whether the partner is in touch with the government.', data: referring },
    CaseReferred: {
      decision: true,
      means: 'The case was handed to a partner, and is closed here.',
      data: z.object({ partnerId: Id, residualSupport: z.boolean() }),
    },
  },
  refusals: {},
});
