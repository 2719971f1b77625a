import { Notice } from '@connex/ui/console';

type Props = {
  /** `The policy` */
  readonly what: string;
};

/** What is shown was read before, and could not be read again. */
export const Stale = ({ what }: Props) => (
  <Notice tone="soon" icon="soon" role="status" title={`${what} could not be read again.`}>
    There may be a newer one meanwhile.
  </Notice>
);
