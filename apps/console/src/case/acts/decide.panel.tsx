import { Button } from '@connex/ui/console';
import { useState, type ReactNode } from 'react';
import { CommandForm } from '../../commands/command.form.js';
import { EffectsPanel } from './effects.panel.js';
import { ProposalPanel, type Proposal } from './proposal.panel.js';

type Same = {
  readonly stream: string;
  /** Under which name the case is found; nothing for what is decided outside of cases. */
  readonly name: string | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

type DecideProps = Same & {
  readonly proposal: Proposal;
  readonly deciders: readonly string[];
  readonly now: string;
  /** Why it is not theirs to decide. */
  readonly refusal: string | undefined;
  /** It can no longer be approved: what is offered is to refuse it. */
  readonly isOvertaken?: boolean | undefined;
  /** What is shown of its content and of what follows, where that reads better than field by field. */
  readonly shown?: ReactNode | undefined;
};

/** A proposal, and the two answers to it: as proposed, with the reasons of whoever decides; or no, with the reason. */
export const DecidePanel = ({ isOvertaken = false, shown: own, ...props }: DecideProps) => {
  const { proposal, deciders, now, refusal, ...same } = props;
  const [isRefusing, setRefusing] = useState(false);
  const { approvalId, command, content } = proposal;
  const shown = (
    <ProposalPanel proposal={proposal} deciders={deciders} now={now}>
      {own}
    </ProposalPanel>
  );
  if (refusal) return shown;
  if (isRefusing || isOvertaken)
    return (
      <RefuseForm {...same} approvalId={approvalId} onBack={isOvertaken ? undefined : () => setRefusing(false)}>
        {shown}
      </RefuseForm>
    );
  return (
    <CommandForm
      {...same}
      command={command}
      purpose="decide"
      given={{ ...content, approvalId }}
      beside={() => <Button onPress={() => setRefusing(true)}>Refuse with reason…</Button>}
    >
      {shown}
      {!own && <EffectsPanel stream={same.stream} proposal={proposal} now={now} />}
    </CommandForm>
  );
};

type RefuseProps = Same & {
  readonly approvalId: string;
  readonly onBack: (() => void) | undefined;
  readonly children: ReactNode;
};

const RefuseForm = ({ approvalId, onBack, children, ...same }: RefuseProps) => (
  <CommandForm
    {...same}
    command="RefuseApproval"
    given={{ approvalId }}
    beside={onBack && (() => <Button onPress={onBack}>Approve instead…</Button>)}
  >
    {children}
  </CommandForm>
);
