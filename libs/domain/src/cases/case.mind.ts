import { approvals } from '../approvals/approvals.language.js';
import { isRefusal, refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Decided, Facts, Mind, Spoken, Unsaid } from '../grammar/mind.js';
import { alarmLanguage } from '../time/clocks/alarm.language.js';
import { clockLanguage } from '../time/clocks/clock.language.js';
import { inWords } from '../registry.js';
import { policyVersionIn } from '../standing-facts.js';
import { readsOf } from './case-context.js';
import { caseLanguage } from './case.language.js';
import { decideInCase } from './decide-case.js';
import { decision } from './decision/decision.language.js';
import { dueDiligence } from './due-diligence/due-diligence.language.js';
import { eligibility } from './eligibility/eligibility.language.js';
import { enquiry } from './enquiry/enquiry.language.js';
import { accessBetween, claimsBetween } from './inline-rows.js';
import { governmentWeek } from './government-week/government-week.language.js';
import { intake } from './intake/intake.language.js';
import { questions } from './intake/questions.language.js';
import { laterChapters } from './later-chapters.js';
import { notes } from './notes/notes.language.js';
import { owedTo, ringCase } from './ring-case.js';
import { staff } from './staff/staff.language.js';
import { evolveCase, isOver, newCase, type SupportCase } from './support-case.js';
import { tellWithClocks } from './telling.js';
import { track } from './track/track.language.js';

/** The mind of a case: its chapters decide, the clock keeper adds what each event means for time. */
export const caseMind: Mind<SupportCase> = {
  kind: 'case',
  languages: [
    caseLanguage,
    enquiry,
    intake,
    questions,
    eligibility,
    dueDiligence,
    decision,
    approvals,
    track,
    staff,
    notes,
    governmentWeek,
    ...Object.values(laterChapters),
    alarmLanguage,
    clockLanguage,
  ],
  initial: newCase,
  evolve: evolveCase,
  reads: readsOf,

  decide(command: Spoken, past: SupportCase, facts: Facts): Decided | AnyRefusal | Unsaid {
    const drafted = command.type === 'RingAlarm' ? ringCase(command, past, facts) : decideInCase(command, past, facts);
    if ('unsaid' in drafted) return drafted;
    if (isRefusal(drafted)) return inWords(drafted);

    const { events, supportCase } = tellWithClocks(past, drafted, command, facts);
    return {
      events,
      policyVersion: policyVersionIn(facts),
      claims: claimsBetween(past, supportCase, (text) => facts.secretly(text)),
      access: accessBetween(past, supportCase, command),
    };
  },

  owes: owedTo,
  isClosed: isOver,
  stageOf: ({ stage }) => (stage === 'NEW' ? 'ENQUIRY' : stage),

  claimed: (key, holder) =>
    key.startsWith('contract:')
      ? refuse('R-004', holder && `An open case deals with this contract: ${holder}. Go on there.`)
      : refuse('NICKNAME_TAKEN', 'Another open case bears this nickname; choose another.'),
};
