import type { ReactNode } from 'react';
import { Facts, type Fact } from './facts.piece.js';

export type DecisionCardProps = {
  readonly title: string;
  /** The reason, in the words of whoever decided. */
  readonly reason: string;
  /** Decided by, proposed by, on the basis of, not chosen, what it did. */
  readonly facts: readonly Fact[];
  /** Proof, receipt, print. */
  readonly acts?: readonly ReactNode[] | undefined;
};

/** A decision, whole: who, why, on what basis, what else was possible, what it did. */
export const DecisionCard = ({ title, reason, facts, acts = [] }: DecisionCardProps) => (
  <article className="decision" aria-label={title}>
    <blockquote dir="auto">{reason}</blockquote>
    <Facts facts={facts} />
    {acts.length > 0 && (
      <p className="row noprint">
        {acts.map((act, index) => [
          index > 0 && (
            <span key={`dot-${index}`} className="muted" aria-hidden="true">
              ·
            </span>
          ),
          <span key={index}>{act}</span>,
        ])}
      </p>
    )}
  </article>
);
