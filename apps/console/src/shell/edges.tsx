import type { ErrorComponentProps } from '@tanstack/react-router';
import { Empty, Head, Notice } from '@connex/ui/html';
import { ProblemFound, sentenceOf } from '../door/answer.js';

/** What could not be shown, in a sentence, and the way out of it. */
export const Broken = ({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) => {
  const said = error instanceof ProblemFound ? sentenceOf(error.problem) : 'Nothing was changed by this.';
  return (
    <Notice
      tone="over"
      icon="warn"
      role="alert"
      title="This page could not be shown."
      act={
        <button type="button" className="btn" onClick={reset}>
          Try again
        </button>
      }
    >
      {said}
    </Notice>
  );
};

export const NotHere = () => (
  <>
    <Head title="Nothing here" />
    <Empty
      title="There is nothing at this address, or it is not yours to see."
      act={
        <a className="btn" href="/app/">
          To the SLA board
        </a>
      }
    />
  </>
);

/** Nothing for a moment, then the shape of what comes. */
export const Loading = ({ label }: { readonly label: string }) => (
  <div className="bones" role="status" aria-label={label}>
    <span className="bone" />
    <span className="bone" />
    <span className="bone" />
  </div>
);
