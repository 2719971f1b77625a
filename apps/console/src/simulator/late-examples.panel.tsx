import type { PolicyDocument } from '@connex/domain';
import { lazy, Suspense } from 'react';

/** The keeper that runs the examples comes when something is tried or to be decided. */
const Examples = lazy(() => import('./examples.panel.js').then(({ Examples: panel }) => ({ default: panel })));

type Props = {
  /** Nothing while nothing is tried. */
  readonly policy: PolicyDocument | undefined;
  readonly before: readonly PolicyDocument[];
  readonly now: string;
};

/** The examples of a policy, once there is one to run them by. */
export const LateExamples = ({ policy, before, now }: Props) =>
  policy && (
    <Suspense fallback={null}>
      <Examples policy={policy} before={before} now={now} />
    </Suspense>
  );
