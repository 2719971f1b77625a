import type { Evolve } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import type { intake } from './intake.language.js';
import type { LetterTopic } from './request.fields.js';

/** How far the signature under the letter is known to bind the government. */
export type Signatory = 'unknown' | 'known' | 'verified' | 'rejected';

/** What the letter says, where others ask for it: both a question and a correction look here. */
export type Letter = Readonly<Record<'letterDocumentId' | 'letterSha256' | LetterTopic, string>>;

export type Request =
  | { readonly status: 'none' }
  | {
      readonly status: 'registered' | 'acknowledged';
      readonly requestId: string;
      readonly receivedAt: string;
      readonly signatory: Signatory;
      readonly nationalLevel: 'NATIONAL' | 'SUB_NATIONAL';
      readonly letter: Letter;
      /** Of the case that was opened around it. */
      readonly nickname: string;
      readonly country: string;
    };

type Corrected = Said<(typeof intake)['events']['RequestCorrected']>;

export const noRequest: Request = { status: 'none' };

export const evolveIntake: Evolve<typeof intake, Request> = {
  RequestReceived: (_, { data, occurredAt }) => ({
    status: 'registered',
    requestId: data.requestId,
    receivedAt: occurredAt,
    signatory: data.signatureBasis !== 'UNKNOWN' && data.signatureExamined ? 'known' : 'unknown',
    nationalLevel: data.nationalLevel,
    letter: {
      letterDocumentId: data.letterDocumentId,
      letterSha256: data.letterSha256,
      background: data.background,
      servicesRequested: data.servicesRequested.join('; '),
      timelineRequested: data.timelineRequested,
      contractName: data.contractName,
      resourceTags: data.resourceTags.join('; '),
      counterparties: data.counterparties.join('; '),
      nextRoundDate: data.nextRoundDate ?? '',
    },
    nickname: '',
    country: '',
  }),
  CaseOpened: (past, { data: { nickname, country } }) => registered(past, { nickname, country }),
  RequestCorrected: (past, { data }) =>
    past.status === 'none' ? past : { ...past, letter: { ...past.letter, ...setRight(data) } },
  RequestAcknowledged: (past) => registered(past, { status: 'acknowledged' }),
  SignatoryVerified: (past) => registered(past, { signatory: 'verified' }),
  SignatoryRejected: (past) => registered(past, { signatory: 'rejected' }),
};

const setRight = ({ field, newValue, newSha256 = '' }: Corrected): Partial<Letter> =>
  field === 'letter' ? { letterDocumentId: newValue, letterSha256: newSha256 } : { [field]: newValue };

export type Registered = Exclude<Request, { readonly status: 'none' }>;

/** The request of a case that has left its enquiry behind; without one, the stages of the case were told wrongly. */
export const requestOn = (request: Request): Registered => {
  if (request.status === 'none') throw new Error('The case is past its enquiry, and has no request.');
  return request;
};

const registered = (past: Request, change: Partial<Registered>): Request =>
  past.status === 'none' ? past : { ...past, ...change };
