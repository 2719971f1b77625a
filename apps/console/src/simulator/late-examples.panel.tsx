import type { PolicyDocument } from '@connex/domain';
import { lazy, Suspense } from 'react';
import type { ExamplesProps } from './examples.panel.js';

/** The keeper that runs the examples comes when something is tried or to be decided. */
const Examples = lazy(() => import('./examples.panel.js').then(({ Examples: panel }) => ({ default: panel })));

/** Without a policy, nothing is tried. */
type Props = Omit<ExamplesProps, 'policy' | 'heading'> & {
  readonly policy: PolicyDocument | undefined;
  readonly heading?: ExamplesProps['heading'];
};

/** The examples of a policy, once there is one to run them by. */
export const LateExamples = ({ policy, heading = 'h3', ...house }: Props) =>
  policy && (
    <Suspense fallback={null}>
      <Examples {...house} policy={policy} heading={heading} />
    </Suspense>
  );
