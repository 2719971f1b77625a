/**
 * The stages of a case, in their natural order, and what leads from one to the next. The only file that knows them all.
 * No import stands here: the workflow reads it too (ruling 32). Source: domain model 9.3.
 */
export const stages = [
  'ENQUIRY',
  'ELIGIBILITY',
  'BOARD_REVIEW',
  'DUE_DILIGENCE',
  'DECISION',
  'REFERRAL',
  'SCOPING',
  'SELECTION',
  'CONTRACTING',
  'ACTIVE',
  'WRAP_UP',
  'CLOSED',
] as const;

export type Stage = (typeof stages)[number];

/** What leads from one stage to another: the event, and, where its name is not enough, the values that it must carry. */
export type Turn = {
  /** `NEW` before anything has happened. */
  readonly from: readonly (Stage | 'NEW')[];
  readonly event: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly to: Stage;
};

const open = stages.filter((stage) => stage !== 'CLOSED');

export const turns: readonly Turn[] = [
  { from: ['NEW'], event: 'EnquiryReceived', to: 'ENQUIRY' },
  { from: ['ENQUIRY'], event: 'EnquiryClosed', to: 'CLOSED' },
  { from: ['NEW', 'ENQUIRY'], event: 'RequestReceived', to: 'ELIGIBILITY' },
  {
    from: ['ELIGIBILITY'],
    event: 'EligibilityDetermined',
    when: { outcome: ['ELIGIBLE', 'ELIGIBLE_GRACE'] },
    to: 'DUE_DILIGENCE',
  },
  {
    from: ['ELIGIBILITY'],
    event: 'EligibilityDetermined',
    when: { outcome: ['EXCEPTION_NEEDED'] },
    to: 'BOARD_REVIEW',
  },
  { from: ['ELIGIBILITY'], event: 'CaseMerged', to: 'CLOSED' },
  { from: ['BOARD_REVIEW'], event: 'BoardExceptionGranted', to: 'DUE_DILIGENCE' },
  { from: ['DUE_DILIGENCE'], event: 'DueDiligenceCompleted', to: 'DECISION' },
  { from: ['DECISION'], event: 'RequestApproved', to: 'SCOPING' },
  { from: ['ELIGIBILITY', 'BOARD_REVIEW', 'DECISION'], event: 'RequestDeclined', to: 'CLOSED' },
  { from: ['DECISION'], event: 'ReferralProposed', to: 'REFERRAL' },
  { from: ['DECISION'], event: 'PartnerReferralSent', to: 'REFERRAL' },
  { from: ['REFERRAL'], event: 'CaseReferred', to: 'CLOSED' },
  { from: ['REFERRAL'], event: 'ReferralRejected', to: 'DECISION' },
  { from: ['SCOPING'], event: 'ScopeAgreed', to: 'SELECTION' },
  { from: ['SELECTION'], event: 'ExpertSelectionApproved', when: { isLast: ['true'] }, to: 'CONTRACTING' },
  // With several positions, the first expert may be at work while another is still looked for.
  { from: ['SELECTION', 'CONTRACTING'], event: 'FirstExpertFielded', to: 'ACTIVE' },
  { from: ['ACTIVE'], event: 'SupportCompleted', to: 'WRAP_UP' },
  { from: ['WRAP_UP'], event: 'ScopeAmended', to: 'ACTIVE' },
  { from: ['WRAP_UP'], event: 'CaseClosed', to: 'CLOSED' },
  ...['CaseWithdrawn', 'CaseLapsed', 'CaseTerminated'].map((event) => ({ from: open, event, to: 'CLOSED' as const })),
  { from: ['CLOSED'], event: 'CaseReopened', to: 'ELIGIBILITY' },
];

type Said = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };

/** The stage at which a case stands after an event; the same when the event turns no page. */
export const stageAfter = <S extends Stage | 'NEW'>(stage: S, { type, data }: Said): S | Stage =>
  turns.find(
    ({ from, event, when = {} }) =>
      event === type &&
      from.includes(stage) &&
      Object.entries(when).every(([field, values]) => values.includes(String(data[field]))),
  )?.to ?? stage;

/** One thing that a case's workflow is told (ruling 12). Instants are epoch milliseconds; no text, no name. */
export type Told = {
  readonly stream: string;
  readonly revision: number;
  readonly stage: Stage;
  readonly closed: boolean;
  readonly alarms: readonly { readonly key: string; readonly at: number; readonly arm: number }[];
  readonly clock: HouseClock;
};

/**
 * The house's clock as the workflow needs it: `offset` in milliseconds between house time and the worker's wall,
 * `standsAt` the instant at which a story clock stands, nothing when it runs.
 */
export type HouseClock = {
  readonly gen: number;
  readonly offset: number;
  readonly standsAt: number | null;
  readonly houseNow: number;
};

/** Whether a stage is behind us: the case stands at a later one. */
export const isPast = (stage: Stage, now: Stage): boolean => stages.indexOf(now) > stages.indexOf(stage);
