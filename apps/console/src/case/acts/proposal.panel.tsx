import type { CaseTimeline } from '@connex/read-models';
import { Facts, type Fact } from '@connex/ui/html';
import type { ReactNode } from 'react';
import { anyOfRoles, labelOf, wordOf } from '../../commands/words.js';
import { dayAndTime } from '../../time/format.js';
import { personInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';

/** A decision that was put before others: by whom, when (RFC 3339), and what it would say. */
export type Proposal = {
  readonly approvalId: string;
  readonly command: string;
  readonly proposer: string;
  readonly at: string;
  readonly expiresAt: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
};

type Contents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What was proposed under an id, as far as its reader may read it; nothing when the story does not tell it. */
export const proposalIn = (story: readonly CaseTimeline[], approvalId: string): Proposal | undefined => {
  const row = story.find((one) => one.type === 'ApprovalProposed' && saidBy(one)['approvalId'] === approvalId);
  if (!row) return undefined;
  const { command, expiresAt } = saidBy(row) as { readonly command: string; readonly expiresAt?: string };
  const content = (row.proposed as Contents | undefined)?.[command] ?? {};
  return { approvalId, command, proposer: row.who.person, at: row.at, expiresAt, content };
};

const Paper = ({ name, id }: { readonly name: string; readonly id: string }) => (
  <a href={`/api/v1/documents/${id}`} download>
    {labelOf(name)}
  </a>
);

const listed = (values: readonly unknown[]) => values.map((one) => wordOf(String(one))).join('; ') || 'None';

const spell = (name: string, value: unknown): ReactNode => {
  if (Array.isArray(value)) return listed(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = String(value);
  if (text.startsWith('doc-')) return <Paper name={name} id={text} />;
  return <bdi>{/^[A-Z_]+$/.test(text) ? wordOf(text) : text}</bdi>;
};

/** The beginning of the print that stands beside a document. */
const printBeside = (name: string, content: Proposal['content']): ReactNode => {
  const print = content[name.replace(/DocumentId$/, 'Sha256')];
  return name.endsWith('DocumentId') && typeof print === 'string' ? (
    <span className="hash">{print.slice(0, 8)}…</span>
  ) : undefined;
};

type ProposalProps = {
  readonly proposal: Proposal;
  readonly deciders: readonly string[];
  readonly now: string;
  /** Its content, where that reads better than field by field. */
  readonly children?: ReactNode | undefined;
};

/** What lies open to be decided, with who put it there; and why another pair of eyes decides it. */
export const ProposalPanel = ({ proposal, deciders, now, children }: ProposalProps) => {
  const { proposer, at, expiresAt, content } = proposal;
  const facts: readonly Fact[] = Object.entries(content)
    .filter(([name]) => !name.endsWith('Sha256'))
    .map(([name, value]) => ({
      term: labelOf(name),
      detail: spell(name, value),
      note: printBeside(name, content),
    }));
  return (
    <div className="part">
      <p>
        <b>{personInWords(proposer)}</b> proposed this on {dayAndTime(at, now)}.
        {expiresAt && ` It lapses ${dayAndTime(expiresAt, now)}.`} Two pairs of eyes: {anyOfRoles(deciders)} decides,
        and whoever proposed it may not (R-010).
      </p>
      {children ?? <Facts facts={facts} />}
    </div>
  );
};
