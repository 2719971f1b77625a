import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.piece.js';

/** A step of a verification: whether it holds, and what it rests on, or what differed. */
export type Rung = {
  readonly key: string;
  readonly says: string;
  readonly holds: boolean;
  readonly detail?: ReactNode | undefined;
};

/** A proof is a ladder: each rung stands on the one above it. A rung that fails says what differed. */
export const Proof = ({ rungs, failed }: { readonly rungs: readonly Rung[]; readonly failed: string }) => (
  <ol className="proof">
    {rungs.map(({ key, says, holds, detail }) => (
      <li key={key} data-tone={holds ? undefined : 'over'}>
        <Icon name={holds ? 'met' : 'warn'} />
        <div>
          <b>
            {!holds && <span className="unseen">{failed}: </span>}
            {says}
          </b>
          {detail && <span>{detail}</span>}
        </div>
      </li>
    ))}
  </ol>
);
