type Holder = 'GOVERNMENT' | 'PARTNER' | 'EXPERT';

/** Whom the unit has asked for something besides questions, and what; until it is answered, the ball is theirs (7.3). */
export type Waiting = readonly { readonly holder: Holder; readonly asked: string }[];

export const waitingForNobody: Waiting = [];

type Heard = { readonly data: Readonly<Record<string, unknown>> };
type Turn = (past: Waiting, event: Heard) => Waiting;

const named = (what: string, field: string | undefined, { data }: Heard) =>
  field === undefined ? what : `${what}/${String(data[field])}`;

const asks =
  (holder: Holder, what: string, field?: string): Turn =>
  (past, event) => [
    ...past.filter(({ asked }) => asked !== named(what, field, event)),
    { holder, asked: named(what, field, event) },
  ];

const answers =
  (what: string, field?: string): Turn =>
  (past, event) =>
    past.filter(({ asked }) => asked !== named(what, field, event));

const forReview = asks('GOVERNMENT', 'deliverable', 'deliverableId');

/** What is asked of whom, and what answers it. Source: domain 7.3. */
export const evolveWaiting: Readonly<Record<string, Turn>> = {
  ScopeProposed: asks('GOVERNMENT', 'scope'),
  ScopeAgreed: answers('scope'),
  ShortlistPresented: asks('GOVERNMENT', 'shortlist', 'positionId'),
  PickReceived: answers('shortlist', 'positionId'),
  ShortlistRejected: answers('shortlist', 'positionId'),
  DeliverableSubmitted: (past, event) => (event.data['reviewer'] === 'GOVERNMENT' ? forReview(past, event) : past),
  DeliverableAccepted: answers('deliverable', 'deliverableId'),
  DeliverableRejected: answers('deliverable', 'deliverableId'),
  FinalReportAccepted: (past) => past.filter(({ asked }) => !asked.startsWith('deliverable/')),
  CandidateInvited: asks('EXPERT', 'invitation', 'expertId'),
  CandidateAccepted: answers('invitation', 'expertId'),
  CandidateDeclined: answers('invitation', 'expertId'),
  CandidateNonResponsive: answers('invitation', 'expertId'),
  CandidateWithdrew: answers('invitation', 'expertId'),
  DeclarationRequested: asks('EXPERT', 'declaration', 'expertId'),
  DeclarationSubmitted: answers('declaration', 'expertId'),
  PartnerQueried: asks('PARTNER', 'query', 'partnerId'),
  PartnerAnswered: answers('query', 'partnerId'),
  PartnerReferralSent: asks('PARTNER', 'referral', 'partnerId'),
  ReferralAccepted: answers('referral', 'partnerId'),
  ReferralRejected: answers('referral', 'partnerId'),
};

export const isWaitingFor = (waiting: Waiting, holder: Holder): boolean => waiting.some((one) => one.holder === holder);
