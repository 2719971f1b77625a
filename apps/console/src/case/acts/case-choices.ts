import { isLive } from '@connex/domain';
import type { PolicyRow, StaffRow } from '@connex/read-models';
import type { CaseKnows, Known } from '../../commands/case-knows.js';
import { lower, wordOf } from '../../commands/words.js';
import { dayAndTime } from '../../time/format.js';
import { eventInWords, personInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';
import { documentsIn } from '../documents/case-documents.js';
import type { CaseFile } from '../use-case.js';

const cut = (text: string, most = 80) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What a form knows of the house, besides its case. */
export type House = {
  readonly staff: readonly StaffRow[];
  readonly policies: readonly Pick<PolicyRow, 'version' | 'pauseReasons'>[];
};

/** Those of the case first, as they act in it; then everybody who works here. */
const people = ({ overview, story }: CaseFile, { staff }: House): readonly Known[] => {
  const known = new Map<string, string>(overview.staff.map(({ person, role }) => [person, lower(wordOf(role))]));
  for (const { who } of story) if (who.role !== 'SYSTEM') known.set(who.person, lower(wordOf(who.role)));
  for (const { person, roles } of staff)
    if (!known.has(person)) known.set(person, roles.map((role) => lower(wordOf(role))).join(', '));
  const names = new Map(staff.map(({ person, name }) => [person, name]));
  return [...known].map(([key, role]) => ({ key, label: `${names.get(key) ?? personInWords(key)}, ${role}` }));
};

const clocks = ({ clocks: all, now }: CaseFile): readonly Known[] =>
  all.filter(isLive).map(({ clockId, title, dueAt }) => ({
    key: clockId,
    label: `${wordOf(title)} (${clockId})`,
    note: dueAt === null ? undefined : `due ${dayAndTime(dueAt, now)}`,
  }));

const escalations = ({ story, now }: CaseFile): readonly Known[] => {
  const closed = new Set(
    story.filter(({ type }) => type === 'EscalationClosed').map((row) => saidBy(row)['escalationId']),
  );
  return story
    .filter((row) => row.type === 'EscalationRaised' && !closed.has(saidBy(row)['escalationId']))
    .map((row) => {
      const { escalationId, clockId, level } = saidBy(row);
      return {
        key: String(escalationId),
        label: `${String(clockId)}, level ${String(level)}`,
        note: dayAndTime(row.at, now),
      };
    });
};

/** Notes that their reader wrote and did not withdraw: nobody withdraws the note of another. */
export const notesOf = ({ story, now }: Pick<CaseFile, 'story' | 'now'>, person: string): readonly Known[] => {
  const withdrawn = new Set(story.filter(({ type }) => type === 'NoteWithdrawn').map((row) => saidBy(row)['noteId']));
  return story
    .filter((row) => row.type === 'NoteAdded' && row.who.person === person && !withdrawn.has(saidBy(row)['noteId']))
    .map((row) => ({
      key: String(saidBy(row)['noteId']),
      label: cut(String(saidBy(row)['text'] ?? 'A note')),
      note: dayAndTime(row.at, now),
    }));
};

/** Reasons for which a clock may stand, by the policies under which the clocks of the case count. */
const pauseReasons = ({ clocks: all }: CaseFile, policies: House['policies']): readonly Known[] => {
  const counting = new Set(all.filter(isLive).map(({ policyVersion }) => policyVersion));
  const reasons = policies.filter(({ version }) => counting.has(version)).flatMap((policy) => policy.pauseReasons);
  return [...new Set(reasons)].map((key) => ({ key, label: wordOf(key) }));
};

const isWorthNaming = ({ type }: { readonly type: string }) => !/^(Clock|Reminder|Escalation|Note|Approval)/.test(type);

const basis = ({ story, now }: CaseFile): readonly Known[] => [
  ...documentsIn(story).map(({ documentId, title, at, isReplaced }) => ({
    key: documentId,
    label: title,
    note: `${dayAndTime(at, now)}${isReplaced ? ', corrected since' : ''}`,
  })),
  ...story
    .filter(isWorthNaming)
    .toReversed()
    .map(({ stream, revision, type, at }) => ({
      key: `${stream}.${revision}`,
      label: `${eventInWords(type)} #${revision}`,
      note: dayAndTime(at, now),
    })),
];

/** What the forms of a case may offer from its file, so that nobody types an id. */
export const choicesOf = (file: CaseFile, person: string, house: House): CaseKnows => ({
  choices: {
    person: people(file, house),
    clock: clocks(file),
    escalation: escalations(file),
    note: notesOf(file, person),
    'pause-reason': pauseReasons(file, house.policies),
    question: file.overview.openQuestions.map(({ questionId, text, askedOf, askedAt }) => ({
      key: questionId,
      label: cut(text ?? 'A question'),
      note: [askedOf, dayAndTime(askedAt, file.now)].filter(Boolean).join(', '),
    })),
    approval: file.overview.openProposals.map(({ approvalId, command, proposer }) => ({
      key: approvalId,
      label: `${wordOf(command)}, proposed by ${personInWords(proposer)}`,
    })),
  },
  basis: basis(file),
  story: file.story,
});
