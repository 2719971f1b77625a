import { Button, Notice } from '@connex/ui/console';
import type { Proposal } from '../case/acts/proposal.panel.js';
import { personInWords } from '../time/words.js';

type Props = {
  readonly proposals: readonly Proposal[];
  /** `A next version waits to be decided.` */
  readonly title: string;
  readonly onLook: (approvalId: string) => void;
};

/** What was proposed and waits, each with the way to it. */
export const Waiting = ({ proposals, title, onLook }: Props) =>
  proposals.map(({ approvalId, proposer }) => (
    <Notice
      key={approvalId}
      tone="info"
      icon="decision"
      title={title}
      act={<Button onPress={() => onLook(approvalId)}>Look at it</Button>}
    >
      {personInWords(proposer)} proposed it.
    </Notice>
  ));
