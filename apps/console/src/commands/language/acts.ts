import { chapterRules, minds, words, type Role, type Word } from '@connex/domain';
import { actOf, anyOfRoles, decidingOf, lower, proposingOf, wordOf } from '../words.js';
import type { Purpose } from './hear.js';

/** Something that can be done in a case. What is not theirs, or not now, says why. */
export type Act = {
  readonly key: string;
  readonly command: string;
  readonly purpose: Purpose;
  readonly label: string;
  readonly means: string;
  /** The proposal that it decides. */
  readonly approvalId?: string;
  readonly refusal?: string;
};

type Proposal = { readonly approvalId: string; readonly command: string; readonly proposer: string };

/** Who asks, and how the case stands. */
export type Standing = {
  readonly role: Role;
  readonly person: string;
  readonly stage: string;
  readonly openProposals: readonly Proposal[];
};

type Command = Word & { readonly kind: 'command' };

const answersOnly = ['ProposeDecision', 'RefuseApproval', 'WithdrawNote'];
const caseLanguages = minds.find(({ kind }) => kind === 'case')?.languages ?? [];
const ofCases = new Set(caseLanguages.flatMap(({ commands }) => Object.keys(commands)));

const commands: readonly Command[] = words.filter(
  (word): word is Command =>
    word.kind === 'command' &&
    ofCases.has(word.name) &&
    !answersOnly.includes(word.name) &&
    word.by.some((role) => role !== 'SYSTEM'),
);

const asked = (word: Command, purpose: Purpose, refusal: string | undefined): Act => ({
  key: purpose === 'speak' ? word.name : `${purpose}.${word.name}`,
  command: word.name,
  purpose,
  label: purpose === 'propose' ? proposingOf(word.name) : actOf(word.name),
  means: word.means,
  ...(refusal !== undefined && { refusal }),
});

/** What somebody may say outright, or put before others; nothing when it is neither. */
const purposeFor = ({ name, by, proposedBy }: Command, role: Role): Purpose | undefined => {
  const isShared = proposedBy !== undefined && !chapterRules[name]?.needsProposal;
  if (by.includes(role) && !isShared) return 'speak';
  return proposedBy?.includes(role) ? 'propose' : undefined;
};

const isHere = ({ name }: Command, stage: string) => {
  const at = chapterRules[name]?.at as readonly string[] | undefined;
  return stage !== 'CLOSED' ? (at?.includes(stage) ?? true) : name === 'CloseEscalation';
};

const whyNotNow = (word: Command, stage: string): string | undefined => {
  if (isHere(word, stage)) return undefined;
  const at = (chapterRules[word.name]?.at ?? []).filter((one) => one !== 'NEW').map((one) => lower(wordOf(one)));
  return at.length > 3 ? 'Not at this stage' : `At another stage: ${at.join(', ')}`;
};

const whyNotYours = ({ by, proposedBy, name }: Command): string => {
  const isShared = proposedBy !== undefined && !chapterRules[name]?.needsProposal;
  return isShared ? `Proposed by ${anyOfRoles(proposedBy)}, decided by ${anyOfRoles(by)}` : `For ${anyOfRoles(by)}`;
};

const actFor = (word: Command, { role, stage }: Standing): readonly Act[] => {
  const purpose = purposeFor(word, role);
  if (purpose) return [asked(word, purpose, whyNotNow(word, stage))];
  return isHere(word, stage) ? [asked(word, 'speak', whyNotYours(word))] : [];
};

/** What lies open to be decided, for whoever may; whoever proposed it hears why they may not. */
const decisionOn = ({ approvalId, command, proposer }: Proposal, { role, person }: Standing): readonly Act[] => {
  const word = words.find(({ name }) => name === command);
  if (word?.kind !== 'command') return [];
  const decide: Act = {
    key: `decide.${approvalId}`,
    command,
    purpose: 'decide',
    label: decidingOf(command),
    means: word.means,
    approvalId,
  };
  if (proposer === person) return [{ ...decide, refusal: `You proposed it; ${anyOfRoles(word.by)} decides (R-010)` }];
  return [word.by.includes(role) ? decide : { ...decide, refusal: `For ${anyOfRoles(word.by)}` }];
};

/** Everything that can be done in a case as it stands, in the order of the language: what lies open to be decided first. */
export const actsIn = (standing: Standing): readonly Act[] => [
  ...standing.openProposals.flatMap((proposal) => decisionOn(proposal, standing)),
  ...commands
    .filter(({ opens }) => opens === undefined || standing.stage === 'ENQUIRY')
    .flatMap((word) => actFor(word, standing)),
];
