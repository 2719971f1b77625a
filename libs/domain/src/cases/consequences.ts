import type { Telling } from '../approvals/settle.js';
import { isGrave, type Rating } from './checks.js';
import { dueDiligenceStarted } from './due-diligence/due-diligence.decider.js';
import { trackOf, type SupportCase } from './support-case.js';
import { endsFast } from './track/track.decider.js';

type Follows = (data: Readonly<Record<string, unknown>>, supportCase: SupportCase) => readonly Telling[];

/** What one chapter’s event begins in another, since chapters do not know each other. */
const follows: Readonly<Record<string, Follows>> = {
  EligibilityDetermined: ({ outcome }, supportCase) =>
    String(outcome).startsWith('ELIGIBLE')
      ? [dueDiligenceStarted(trackOf(supportCase), supportCase.chapters.pace.deferredChecks)]
      : [],

  DueDiligenceFindingRecorded: ({ rating }, supportCase) =>
    isGrave(rating as Rating) ? endsFast(supportCase, 'What the fast track was granted on holds no longer.') : [],

  FirstExpertFielded: (_, supportCase) => endsFast(supportCase, 'The first expert is fielded.'),
};

export const consequencesOf = ({ type, data }: Telling, supportCase: SupportCase): readonly Telling[] =>
  follows[type]?.(data as Parameters<Follows>[0], supportCase) ?? [];
