import type { AnyRefusal } from '../grammar/decider.js';
import { decisionRules } from './decision/decision.decider.js';
import { dueDiligenceRules } from './due-diligence/due-diligence.decider.js';
import { eligibilityRules } from './eligibility/eligibility.decider.js';
import { enquiryRules } from './enquiry/enquiry.decider.js';
import { governmentWeekRules } from './government-week/government-week.decider.js';
import { intakeRules } from './intake/intake.decider.js';
import { questionRules } from './intake/questions.decider.js';
import type { Stage } from './lifecycle.js';
import { noteRules } from './notes/notes.decider.js';
import type { CaseFacts } from './rules.js';
import { staffRules } from './staff/staff.decider.js';
import type { SupportCase } from './support-case.js';
import { trackRules } from './track/track.decider.js';

/** A rule, whatever the chapter that it stands in. */
export type ChapterRule = {
  readonly at: readonly (Stage | 'NEW')[];
  readonly needsProposal?: (data: never) => boolean;
  decide(
    command: never,
    supportCase: SupportCase,
    facts: CaseFacts,
  ): readonly { readonly type: string; readonly data: object; readonly occurredAt?: string }[] | AnyRefusal;
};

/** What follows from each command of each chapter. */
export const chapterRules: Readonly<Record<string, ChapterRule>> = {
  ...enquiryRules,
  ...intakeRules,
  ...questionRules,
  ...eligibilityRules,
  ...dueDiligenceRules,
  ...decisionRules,
  ...trackRules,
  ...staffRules,
  ...noteRules,
  ...governmentWeekRules,
};
