import type { PolicyDocument } from '@connex/domain';
import { Bones } from '@connex/ui/console';
import { useMemo } from 'react';
import { useCalendars } from '../time/use-calendars.js';
import { triedExamples, type TriedExample } from './tried-examples.js';

export type ExamplesProps = {
  readonly policy: PolicyDocument;
  readonly before: readonly PolicyDocument[];
  readonly now: string;
  /** Beside the rules it stands below a heading, on the page of a version on its own. */
  readonly heading: 'h2' | 'h3';
};

/** The examples that a policy carries, run here and now: which hold by it, and what comes out otherwise. */
export const Examples = ({ policy, before, now, heading: Heading }: ExamplesProps) => {
  const calendars = useCalendars();
  const told = useMemo(
    () => calendars && { examples: triedExamples(policy, { before, now, calendars }) },
    // The minute changes nothing in what an example says.
    [policy, before, calendars],
  );
  if (!told) return <Bones label="The examples are on their way" rows={2} columns={1} />;
  return (
    <section className="part" aria-label="Its examples">
      <Heading>Its examples</Heading>
      {told.examples ? <Told examples={told.examples} /> : <p>They are run once the rest of it holds.</p>}
    </section>
  );
};

const Told = ({ examples }: { readonly examples: readonly TriedExample[] }) => {
  const failed = examples.filter(({ otherwise }) => otherwise.length > 0);
  const held = examples.filter(({ otherwise }) => otherwise.length === 0);
  return (
    <>
      <p role="status">
        {held.length} of {examples.length} hold.
      </p>
      <ul className="plain-list">
        {failed.map(({ title, otherwise }) => (
          <li key={title}>
            ⚑ {title}
            {otherwise.map((sentence) => (
              <p key={sentence} className="muted">
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {held.length > 0 && (
        <details className="stretches">
          <summary>Those that hold, {held.length}</summary>
          <ul className="plain-list">
            {held.map(({ title }) => (
              <li key={title}>✓ {title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
