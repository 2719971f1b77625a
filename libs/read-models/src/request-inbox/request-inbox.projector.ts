import { openQuestions, type SupportCase } from '@connex/domain';
import { caseFold, standingOf } from '../case-fold.js';
import { joined } from '../joined.js';
import { RequestInbox } from './request-inbox.view.js';

type Notes = Pick<RequestInbox, 'channel' | 'receivedAt' | 'contact' | 'summary' | 'signatureBasis'>;
type Request = SupportCase['chapters']['request'];
type Letter = Exclude<Request, { readonly status: 'none' }>;

/** What lies at the door: enquiries and letters, until it is determined whether the unit may help. */
export const requestInboxProjector = caseFold<RequestInbox, Notes>({
  view: 'request-inbox',
  version: 1,
  means: 'Enquiries and letters at the door, and what they still lack.',
  row: RequestInbox,
  notes: { channel: 'EMAIL', receivedAt: '', contact: null, summary: null, signatureBasis: null },

  hears: {
    EnquiryReceived: (notes, { data: { channel, contact, summary }, occurredAt }) => ({
      ...notes,
      channel,
      contact,
      summary,
      receivedAt: occurredAt,
    }),
    RequestReceived: (notes, { data: { channel, signatureBasis }, occurredAt }) => ({
      ...notes,
      channel,
      signatureBasis,
      receivedAt: occurredAt,
    }),
  },

  show({ supportCase, notes }, stream) {
    if (!isAtTheDoor(supportCase)) return {};
    const asked = { openQuestions: openQuestions(supportCase.chapters.questions).length };
    return { [stream]: joined(standingOf(supportCase, stream), notes, letterOf(supportCase), asked) };
  },
});

const isAtTheDoor = ({ stage, chapters }: SupportCase) =>
  (stage === 'ENQUIRY' || stage === 'ELIGIBILITY') && chapters.eligibility.determined === undefined;

const letterOf = ({ chapters: { enquiry, request } }: SupportCase) =>
  request.status === 'none'
    ? {
        kind: 'ENQUIRY' as const,
        state: enquiry.status === 'answered' ? ('ANSWERED' as const) : ('NEW' as const),
        contractName: null,
        signatory: null,
        completeness: null,
      }
    : {
        kind: 'LETTER' as const,
        state: request.status === 'acknowledged' ? ('ACKNOWLEDGED' as const) : ('NEW' as const),
        contractName: request.letter.contractName,
        signatory: request.signatory,
        completeness: completenessOf(request),
      };

const completenessOf = ({ letter, signatory }: Letter): RequestInbox['completeness'] => ({
  letter: letter.letterDocumentId !== '',
  signatory: signatory === 'known' || signatory === 'verified',
  contract: letter.contractName !== '',
  background: letter.background !== '',
  services: letter.servicesRequested !== '',
  timeline: letter.timelineRequested !== '',
  counterparties: letter.counterparties !== '',
});
