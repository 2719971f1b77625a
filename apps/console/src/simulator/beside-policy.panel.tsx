import type { PolicyDocument } from '@connex/domain';
import { Button, Notice, usePanelFocus } from '@connex/ui/console';
import { useState } from 'react';
import { anyOfRoles } from '../commands/words.js';
import { useLanguage } from '../commands/use-language.js';
import { useSession } from '../door/use-session.js';
import { ChangesPanel } from './changes.panel.js';
import { DecidingPolicy } from './deciding-policy.panel.js';
import { LateExamples } from './late-examples.panel.js';
import { ProposePolicyForm } from './propose-policy.form.js';
import { Replayed } from './replayed.panel.js';
import { ReplayPanel } from './replay.panel.js';
import type { Tried } from './tried.js';
import { rulesBetween } from './rule-changes.js';
import { targetsBetween, unreadIn, withTried } from './tried-targets.js';
import type { PolicyFile } from './use-policy.js';
import { useWhatIf } from './use-what-if.js';

type Props = {
  readonly file: PolicyFile;
  readonly shown: PolicyDocument;
  readonly tried: Tried | undefined;
  readonly proposal: string | undefined;
  readonly now: string;
  readonly onClose: () => void;
};

/** Beside the rules: what trying others would have done; or what was proposed. */
export const BesidePolicy = ({ file, shown, tried, proposal, now, onClose }: Props) => {
  const found = file.proposals.find(({ approvalId }) => approvalId === proposal);
  const title = tried ? 'Other rules, tried on every case' : 'The next policy';
  usePanelFocus('h-beside', title);
  return (
    <aside className="panel" aria-labelledby="h-beside">
      <h2 id="h-beside" tabIndex={-1}>
        {title}
      </h2>
      {tried && <Trying {...{ file, shown, tried, now, onClose }} />}
      {!tried && found && <DecidingPolicy file={file} proposal={found} now={now} onClose={onClose} />}
      {!tried && !found && <Notice icon="info" title="It is decided, refused or lapsed meanwhile." />}
    </aside>
  );
};

type TryingProps = Pick<Props, 'file' | 'shown' | 'now' | 'onClose'> & { readonly tried: Tried };

/** Why there is nothing to try yet; nothing when there is. */
const whyNot = (shown: PolicyDocument, tried: Tried): string | undefined => {
  const [unread] = unreadIn(tried);
  if (unread !== undefined) return `${unread.split('.')[0]}: give a number`;
  const next = withTried(shown, tried);
  return targetsBetween(shown, next).length + rulesBetween(shown, next).length === 0
    ? 'Change something first'
    : undefined;
};

/** Why it is not theirs to propose. */
const useProposeRefusal = (): string | undefined => {
  const language = useLanguage();
  const { role } = useSession();
  const desks = language?.desksOf('ChangePolicy').proposing ?? [];
  return desks.includes(role) ? undefined : `For ${anyOfRoles(desks)}`;
};

const Trying = ({ file, shown, tried, now, onClose }: TryingProps) => {
  const [asked, setAsked] = useState<PolicyDocument>();
  const [isProposing, setProposing] = useState(false);
  const result = useWhatIf(asked && { policy: asked });
  const refusal = useProposeRefusal();
  const candidate = withTried(shown, tried);
  const isOld = asked !== undefined && JSON.stringify(asked.clocks) !== JSON.stringify(candidate.clocks);
  const why = whyNot(shown, tried);
  return (
    <>
      {why === undefined && (
        <ChangesPanel changes={targetsBetween(shown, candidate)} rules={rulesBetween(shown, candidate)} />
      )}
      <div className="row">
        <Button kind={isProposing ? undefined : 'main'} refusal={why} onPress={() => setAsked(candidate)}>
          Replay every case
        </Button>
        {why === undefined && (
          <Button refusal={refusal} onPress={() => setProposing(true)}>
            Propose it…
          </Button>
        )}
        <Button hotkey="Esc" onPress={onClose}>
          Put away
        </Button>
      </div>
      {isProposing && (
        <ProposePolicyForm candidate={candidate} now={now} onDone={onClose} onClose={() => setProposing(false)} />
      )}
      {isOld && (
        <Notice tone="soon" icon="soon" title="What is tried changed since. Replay again to see what it does." />
      )}
      <Replayed result={result}>{(told) => <ReplayPanel told={told} now={now} />}</Replayed>
      <LateExamples policy={asked} before={file.versions} now={now} />
    </>
  );
};
