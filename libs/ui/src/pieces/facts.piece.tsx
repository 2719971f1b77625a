import type { ReactNode } from 'react';

export type Fact = { readonly term: string; readonly detail: ReactNode; readonly note?: ReactNode | undefined };

/** Terms and what they are here. A fact without a detail is a dash. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ term, detail, note }) => [
      <dt key={`${term} is`}>{term}</dt>,
      <dd key={term}>
        {detail ?? '–'}
        {note && <small>{note}</small>}
      </dd>,
    ])}
  </dl>
);

/** What happened, and when; the newest first. The portal's form of a story. */
export const Past = ({
  facts,
}: {
  readonly facts: readonly { readonly when: ReactNode; readonly what: ReactNode }[];
}) => (
  <dl className="past">
    {facts.map(({ when, what }, index) => (
      <div key={index}>
        <dt>{when}</dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);
