import type { Tried } from '@connex/insight';
import { Bones, Button, Notice } from '@connex/ui/console';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemFound, sentenceOf, type Problem } from '../door/answer.js';

type Props = {
  readonly result: UseQueryResult<Tried>;
  readonly children: (told: Tried) => ReactNode;
};

/** What all cases would come to, or why that is not known. */
export const Replayed = ({ result: { data, error, isFetching, refetch }, children }: Props) => {
  if (isFetching) return <Bones label="All cases are told again" rows={3} columns={3} />;
  if (error) return <NotKnown error={error} onAgain={() => void refetch()} />;
  return data ? children(data) : null;
};

const NotKnown = ({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) => {
  const problem = error instanceof ProblemFound ? error.problem : undefined;
  if (problem?.status === 403)
    return <Notice icon="lock" title="What would move is told to staff who read the cases." />;
  if (problem && problem.status < 500 && problem.status > 0) return <Contradicts problem={problem} />;
  return (
    <Notice
      tone="over"
      icon="warn"
      role="alert"
      title="What would move is not known."
      act={<Button onPress={onAgain}>Try again</Button>}
    >
      {problem ? sentenceOf(problem) : 'The page found something it cannot read.'}
    </Notice>
  );
};

/** A rule that nobody could put in force is not tried: all that is wrong with it, in plain words. */
const Contradicts = ({ problem: { title, detail, errors = [] } }: { readonly problem: Problem }) => (
  <Notice tone="soon" icon="warn" role="alert" title={title}>
    {errors.length === 0 && detail}
    <ul>
      {errors.map(({ path, message }) => (
        <li key={`${path} ${message}`}>{message}</li>
      ))}
    </ul>
  </Notice>
);
