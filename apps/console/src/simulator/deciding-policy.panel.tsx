import type { PolicyDocument } from '@connex/domain';
import { Notice } from '@connex/ui/console';
import { DecidePanel } from '../case/acts/decide.panel.js';
import type { Proposal } from '../case/acts/proposal.panel.js';
import { useLanguage } from '../commands/use-language.js';
import { useSession } from '../door/use-session.js';
import { refusalFor } from '../proposals/refusal-for.js';
import { fullDayAndTime } from '../time/format.js';
import { ChangesPanel } from './changes.panel.js';
import { LateExamples } from './late-examples.panel.js';
import { Replayed } from './replayed.panel.js';
import { ReplayPanel } from './replay.panel.js';
import { rulesBetween } from './rule-changes.js';
import { targetsBetween } from './tried-targets.js';
import { usePolicyAgain, type PolicyFile } from './use-policy.js';
import { useWhatIf } from './use-what-if.js';

type Props = {
  readonly file: PolicyFile;
  readonly proposal: Proposal;
  readonly now: string;
  readonly onClose: () => void;
};

type ShownProps = Pick<Props, 'file' | 'now'> & { readonly policy: PolicyDocument; readonly approvalId: string };

const Shown = ({ file, policy, approvalId, now }: ShownProps) => {
  const { inForce, versions } = file;
  const result = useWhatIf({ proposal: approvalId });
  return (
    <>
      <p>
        Version <b>{policy.version}</b> counts from {fullDayAndTime(policy.effectiveFrom)} Berlin. Source:{' '}
        <bdi>{policy.source}</bdi>
      </p>
      <ChangesPanel changes={targetsBetween(inForce, policy)} rules={rulesBetween(inForce, policy)} />
      <Replayed result={result}>{(told) => <ReplayPanel told={told} now={now} />}</Replayed>
      <LateExamples policy={policy} before={versions} now={now} />
    </>
  );
};

/** The next policy as it was proposed, what it would have done, and the two answers to it. */
export const DecidingPolicy = ({ file, proposal, now, onClose }: Props) => {
  const { role, person } = useSession();
  const deciders = useLanguage()?.desksOf(proposal.command).deciding ?? [];
  const again = usePolicyAgain();
  const policy = proposal.content['policy'] as PolicyDocument | undefined;
  if (!policy) return <Notice icon="lock" title="What was proposed is not open to you." />;
  const refusal = refusalFor({ role, person, proposal, deciders });
  const done = () => {
    again();
    onClose();
  };
  return (
    <>
      <DecidePanel
        {...{ proposal, deciders, now, refusal }}
        shown={<Shown {...{ file, policy, now, approvalId: proposal.approvalId }} />}
        stream="policy"
        name={undefined}
        onDone={done}
        onClose={onClose}
      />
      {refusal && <p className="muted">{refusal}.</p>}
    </>
  );
};
