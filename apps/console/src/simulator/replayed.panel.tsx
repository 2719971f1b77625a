import type { WhatIf } from '@connex/insight';
import { Bones, Button, Notice } from '@connex/ui/console';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemFound, sentenceOf } from '../door/answer.js';

type Props = {
  readonly result: UseQueryResult<WhatIf>;
  readonly children: (told: WhatIf) => ReactNode;
};

const saidOf = (error: Error) =>
  error instanceof ProblemFound ? sentenceOf(error.problem) : 'The page found something it cannot read.';

/** What all cases would come to, or why that is not known. */
export const Replayed = ({ result: { data, error, isFetching, refetch }, children }: Props) => {
  if (isFetching) return <Bones label="All cases are told again" rows={3} columns={3} />;
  if (error)
    return (
      <Notice
        tone="over"
        icon="warn"
        role="alert"
        title="What would move is not known."
        act={<Button onPress={() => void refetch()}>Try again</Button>}
      >
        {saidOf(error)}
      </Notice>
    );
  return data ? children(data) : null;
};
