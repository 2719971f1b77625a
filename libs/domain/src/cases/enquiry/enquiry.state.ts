import type { Evolve } from '../../grammar/decider.js';
import type { enquiry } from './enquiry.language.js';

type Named = {
  readonly enquiryId: string;
  readonly receivedAt: string;
  readonly nickname: string;
  readonly country: string;
};

export type Enquiry =
  | { readonly status: 'none' }
  | ({ readonly status: 'received' } & Named)
  | ({ readonly status: 'answered' } & Named)
  | ({ readonly status: 'closed'; readonly reasonCode: string } & Named);

export const noEnquiry: Enquiry = { status: 'none' };

export const evolveEnquiry: Evolve<typeof enquiry, Enquiry> = {
  EnquiryReceived: (_, { data: { enquiryId, nickname, country }, occurredAt }) => ({
    status: 'received',
    enquiryId,
    receivedAt: occurredAt,
    nickname,
    country,
  }),
  EnquiryAnswered: (past) => (past.status === 'none' ? past : { ...named(past), status: 'answered' }),
  EnquiryClosed: (past, { data: { reasonCode } }) =>
    past.status === 'none' ? past : { ...named(past), status: 'closed', reasonCode },
};

const named = ({ enquiryId, receivedAt, nickname, country }: Named): Named => ({
  enquiryId,
  receivedAt,
  nickname,
  country,
});
