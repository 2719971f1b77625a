import { overtaken } from '@connex/read-models';
import { Button, Notice } from '@connex/ui/console';
import { personInWords } from '../time/words.js';
import type { OpenProposal } from './open-proposals.js';

type Props = {
  readonly proposals: readonly OpenProposal[];
  /** `A next version waits to be decided.` */
  readonly title: string;
  readonly onLook: (approvalId: string) => void;
};

/** What was proposed and waits, each with the way to it. */
export const Waiting = ({ proposals, title, onLook }: Props) =>
  proposals.map(({ approvalId, proposer, isOvertaken }) => (
    <Notice
      key={approvalId}
      tone={isOvertaken ? 'soon' : 'info'}
      icon={isOvertaken ? 'soon' : 'decision'}
      title={title}
      act={<Button onPress={() => onLook(approvalId)}>Look at it</Button>}
    >
      {personInWords(proposer)} proposed it{isOvertaken && `; it is ${overtaken}`}.
    </Notice>
  ));
