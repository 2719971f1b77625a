import { firstPolicyCases } from './first-cases.policy.js';
import { decisionClocks } from './decision.clocks.js';
import { headlineClocks } from './headline.clocks.js';
import { intakeClocks } from './intake.clocks.js';
import { otherClocks } from './others.clocks.js';
import { selectionClocks } from './selection.clocks.js';
import { workClocks } from './work.clocks.js';
import type { ClockRule, PolicyDocument } from '../policy.document.js';

/** The clocks of every chapter, in the order of their codes. Source, row by row: domain 9.8; owners and letters: 9.9. */
const clocks: ClockRule[] = [
  ...intakeClocks,
  ...decisionClocks,
  ...selectionClocks,
  ...workClocks,
  ...otherClocks,
  ...headlineClocks,
].toSorted((one, other) => (one.clock < other.clock ? -1 : 1));

/** Version 1 of the policy, founded with the house. */
export const firstPolicy: PolicyDocument = {
  version: '1',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  source: 'Service levels of the unit: domain model 7.4, 9.8, 9.9.',
  pauseReasons: [
    'AWAITING_GOVERNMENT_INFO',
    'AWAITING_GOVERNMENT_DECISION',
    'GOVERNMENT_REQUESTED_WAIT',
    'SUSPENDED',
    'INTEGRITY_HOLD',
  ],
  ballReasons: {
    InformationRequested: 'AWAITING_GOVERNMENT_INFO',
    DeliverableSubmitted: 'AWAITING_GOVERNMENT_DECISION',
    ScopeProposed: 'AWAITING_GOVERNMENT_DECISION',
    ShortlistPresented: 'AWAITING_GOVERNMENT_DECISION',
  },
  escalationDays: 1,
  clocks,
  cases: firstPolicyCases,
};
