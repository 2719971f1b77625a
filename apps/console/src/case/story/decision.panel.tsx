import type { CaseTimeline } from '@connex/read-models';
import { DecisionCard, type Fact } from '@connex/ui/html';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../time/format.js';
import { eventInWords, personInWords } from '../../time/words.js';
import type { CaseDocument } from '../documents/case-documents.js';
import { effectsOf, whoOf } from './tell.js';

type DecisionProps = {
  readonly row: CaseTimeline;
  readonly followed: readonly CaseTimeline[];
  readonly documents: readonly CaseDocument[];
  /** The proposal that was decided, where there was one. */
  readonly proposedAt: string | undefined;
  readonly now: string;
};

const Basis = ({ id, documents }: { readonly id: string; readonly documents: readonly CaseDocument[] }) => {
  const document = documents.find(({ documentId }) => documentId === id);
  if (id.startsWith('doc-'))
    return (
      <>
        <a href={`/api/v1/documents/${id}`} download>
          {document?.title.toLowerCase() ?? 'document'}
        </a>{' '}
        <span className="hash">{(document?.sha256 ?? id.slice(4)).slice(0, 8)}…</span>
      </>
    );
  const revision = /\.(\d+)$/.exec(id)?.[1];
  return revision ? <a href={`#e${revision}`}>#{revision}</a> : <>{id}</>;
};

const listed = (parts: readonly ReactNode[]): ReactNode =>
  parts.map((part, index) => (
    <span key={index}>
      {index > 0 && ', '}
      {part}
    </span>
  ));

const lines = (texts: readonly string[]): ReactNode =>
  texts.map((text) => (
    <span key={text} dir="auto">
      {text}
      <br />
    </span>
  ));

const proposerOf = ({ proposedBy }: CaseTimeline, proposedAt: string | undefined, now: string) =>
  proposedBy && `${personInWords(proposedBy)}${proposedAt === undefined ? '' : `, ${dayAndTime(proposedAt, now)}`}`;

type Why = NonNullable<CaseTimeline['why']>;

const factsOf = (why: Why, { row, followed, documents, proposedAt, now }: DecisionProps): readonly (Fact | false)[] => {
  const [basis, alternatives] = [why.basis ?? [], why.alternatives ?? []];
  const proposer = proposerOf(row, proposedAt, now);
  return [
    { term: 'Decided by', detail: whoOf(row) },
    Boolean(proposer) && { term: 'Proposed by', detail: proposer },
    {
      term: 'On the basis of',
      detail: basis.length > 0 ? listed(basis.map((id) => <Basis key={id} id={id} documents={documents} />)) : '–',
      note: row.policyVersion && `policy v${row.policyVersion}`,
    },
    { term: 'Not chosen', detail: alternatives.length > 0 ? lines(alternatives) : 'Nothing else was named' },
    { term: 'What it did', detail: effectsOf(row, followed, now) },
  ];
};

/** A decision, whole: by whom, why, on what basis, what else was possible, and what it did. */
export const DecisionPanel = (props: DecisionProps) => {
  const { why, type } = props.row;
  if (!why) return null;
  return (
    <DecisionCard
      title={eventInWords(type)}
      reason={why.reasonText ?? 'Class case confidential: not open to you'}
      facts={factsOf(why, props).filter((fact) => fact !== false)}
    />
  );
};
