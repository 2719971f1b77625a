import { proposalLapsesAfter, proposeDecision, refuseApproval } from '../approvals/approvals.decider.js';
import { openProposal } from '../approvals/four-eyes.js';
import { settle, type Matter, type Telling } from '../approvals/settle.js';
import { isRefusal, refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Facts, Spoken } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { whyNotSpoken } from '../may-speak.js';
import { commandNamed } from '../registry.js';
import { delegationIn, hatsOf, policyVersionIn, unitDaysIn } from '../standing-facts.js';
import { decideClocks } from '../time/clocks/clock-commands.js';
import { caseFacts, clockContext } from './case-context.js';
import { chapterRules, type ChapterRule } from './chapter-rules.js';
import { consequencesOf } from './consequences.js';
import { begunAt, isOver, type SupportCase } from './support-case.js';

type Answer = readonly Telling[] | AnyRefusal;

/** What went up the ladder needs its resolution in words, and what outlives a case counts by what is newest (ruling 32). */
const outlivesCase = ['CloseEscalation', 'RecomputeClocks'];

/** What bars a command before its own rule is asked, in the order in which people are told. */
const barred = (command: Spoken, supportCase: SupportCase, facts: Facts): AnyRefusal | undefined => {
  const proposal = openProposal(command, supportCase.chapters.approvals, facts.now);
  if (proposal && isRefusal(proposal)) return proposal;
  if (isOver(supportCase) && !outlivesCase.includes(command.type)) return refuse('CASE_CLOSED');
  return whyNotSpoken(command, facts) ?? whyTooEarly(command, supportCase);
};

/** An answer before its question would stop a clock that never ran. The letter itself may be older than the enquiry. */
const whyTooEarly = ({ type, meta: { occurredAt } }: Spoken, supportCase: SupportCase): AnyRefusal | undefined => {
  const begun = begunAt(supportCase);
  if (begun === undefined || occurredAt >= begun || commandNamed(type)?.opens) return undefined;
  return refuse('BEFORE_THE_REQUEST', `The government turned to the unit at ${begun}; nothing was answered before.`);
};

const whyNotHere = (rule: ChapterRule, { stage }: SupportCase): AnyRefusal | undefined => {
  if (rule.at.includes(stage)) return undefined;
  if (stage === 'NEW') return refuse('NOT_OPENED');
  if (rule.at.includes('NEW')) return refuse('ALREADY_OPEN');
  return refuse('NOT_AT_THIS_STAGE', `The case stands at ${stage}; this is asked at ${rule.at.join(', ')}.`);
};

/** Which command a matter is about: what is proposed, or what is asked itself. */
const byChapter = (command: Spoken, supportCase: SupportCase, facts: Facts): Answer => {
  const rule = chapterRules[command.type];
  if (!rule) return byClocks(command, supportCase, facts);
  const why = whyNotHere(rule, supportCase);
  if (why) return why;
  const told = rule.decide(command as never, supportCase, caseFacts(command, supportCase, facts));
  return isRefusal(told) ? told : told.flatMap((event) => [event, ...consequencesOf(event, supportCase)]);
};

const byClocks = (command: Spoken, supportCase: SupportCase, facts: Facts): Answer =>
  decideClocks(command as never, supportCase.clocks, clockContext(command, supportCase, facts));

const proposing = (command: Spoken, supportCase: SupportCase, facts: Facts): Answer => {
  const proposed = String(command.data['command']);
  const rule = chapterRules[proposed];
  const why = rule && whyNotHere(rule, supportCase);
  if (why) return why;
  return proposeDecision(command, {
    proposedBy: rule && commandNamed(proposed)?.proposedBy,
    approvalId: facts.idFor('approval'),
    expiresAt: unitDaysIn(facts).after(command.meta.occurredAt, proposalLapsesAfter),
  });
};

const refusing = (command: Spoken, supportCase: SupportCase, facts: Facts): Answer => {
  const approval = openProposal(command, supportCase.chapters.approvals, facts.now);
  if (!approval || isRefusal(approval)) return approval ?? refuse('R-041');
  return refuseApproval(command, approval, hatsOf(command, facts));
};

/** Whether a command decides for the unit: it can carry reasons, and its rule does not say that this time it need not. */
const decides = ({ type, data }: Spoken): boolean => {
  const word = commandNamed(type);
  if (!word || !('decision' in word.schema.shape)) return false;
  return chapterRules[type]?.needsProposal?.(data as never) ?? true;
};

const matterOf = (command: Spoken, { chapters }: SupportCase, facts: Facts): Matter => {
  const isDecision = decides(command);
  const delegation = delegationIn(command, facts);
  return {
    command,
    approvals: chapters.approvals,
    now: facts.now,
    policyVersion: policyVersionIn(facts),
    isDecision: isDecision || command.type === 'RefuseApproval',
    needsProposal: isDecision && commandNamed(command.type)?.proposedBy !== undefined,
    onBehalfOf: delegation.status === 'none' ? undefined : delegation.from,
  };
};

const concerns: Readonly<Record<string, typeof byChapter>> = { ProposeDecision: proposing, RefuseApproval: refusing };

/** What follows from a command in a case, before the clocks hear of it. */
export const decideInCase = (
  command: Spoken,
  supportCase: SupportCase,
  facts: Facts,
): readonly Drafted[] | AnyRefusal => {
  const bar = barred(command, supportCase, facts);
  if (bar) return bar;
  const rule = concerns[command.type] ?? byChapter;
  return settle(matterOf(command, supportCase, facts), () => rule(command, supportCase, facts));
};
