import { Button, Notice } from '@connex/ui/console';
import { useState } from 'react';
import { CommandForm } from '../../commands/command.form.js';
import type { Act } from '../../commands/language/acts.js';
import type { CaseFile } from '../use-case.js';
import { proposalIn, ProposalPanel, type Proposal } from './proposal.panel.js';

type DecideProps = {
  readonly file: CaseFile;
  readonly act: Act;
  readonly stream: string;
  readonly name: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** A proposal, and the two answers to it: as proposed, with the reasons of whoever decides; or no, with the reason. */
export const DecidePanel = ({ file, act, ...same }: DecideProps) => {
  const { story, overview, tasks, now } = file;
  const approvalId = act.approvalId ?? '';
  const [isRefusing, setRefusing] = useState(false);
  const proposal = proposalIn(story, approvalId);
  if (!proposal) return <Notice tone="info" icon="lock" title="What was proposed is not open to you." />;
  const open = overview.openProposals.find((one) => one.approvalId === approvalId);
  const deciders = tasks.find(({ subject }) => subject === approvalId)?.roles ?? ['HEAD'];
  const shown = <ProposalPanel {...{ proposal, deciders, now }} expiresAt={open?.expiresAt} />;
  if (act.refusal) return shown;
  return isRefusing ? (
    <RefuseForm {...same} approvalId={approvalId} onBack={() => setRefusing(false)} shown={shown} />
  ) : (
    <CommandForm
      {...same}
      command={act.command}
      purpose="decide"
      given={givenBy(proposal)}
      beside={() => <Button onPress={() => setRefusing(true)}>Refuse with reason…</Button>}
    >
      {shown}
    </CommandForm>
  );
};

const givenBy = ({ content, approvalId }: Proposal) => ({ ...content, approvalId });

type RefuseProps = Omit<DecideProps, 'file' | 'act'> & {
  readonly approvalId: string;
  readonly onBack: () => void;
  readonly shown: React.ReactNode;
};

const RefuseForm = ({ approvalId, onBack, shown, ...same }: RefuseProps) => (
  <CommandForm
    {...same}
    command="RefuseApproval"
    initial={{ approvalId }}
    beside={() => <Button onPress={onBack}>Approve instead…</Button>}
  >
    {shown}
  </CommandForm>
);
