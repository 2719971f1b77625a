import { enquiry, intake } from '@connex/domain';
import { z } from 'zod';
import { At, caseStanding } from '../case-row.fields.js';

const { channel, contact, summary } = enquiry.events.EnquiryReceived.data.shape;
const { contractName, signatureBasis } = intake.events.RequestReceived.data.shape;
const said = z.boolean();

/** One row an enquiry or letter that intake still works on, by the stream of its case. */
export const RequestInbox = z
  .object({
    ...caseStanding,
    kind: z.enum(['ENQUIRY', 'LETTER']),
    state: z.enum(['NEW', 'ANSWERED', 'ACKNOWLEDGED']),
    channel,
    receivedAt: At,
    contact: contact.nullable(),
    summary: summary.nullable(),
    contractName: contractName.nullable(),
    signatory: z
      .enum(['unknown', 'known', 'verified', 'rejected'])
      .nullable()
      .meta({ description: 'How sure it is that the signatory may bind the government; nothing for an enquiry.' }),
    signatureBasis: signatureBasis.nullable(),
    completeness: z
      .object({
        letter: said,
        signatory: said,
        contract: said,
        background: said,
        services: said,
        timeline: said,
        counterparties: said,
      })
      .nullable()
      .meta({ description: 'What the letter says, and what it leaves out; nothing for an enquiry.' }),
    openQuestions: z.int().nonnegative().meta({ description: 'How many questions wait for the government.' }),
  })
  .meta({ id: 'RequestInbox', description: 'Enquiries and letters at the door, and what they still lack.' });

export type RequestInbox = Readonly<z.infer<typeof RequestInbox>>;
