import { usePanelFocus } from '@connex/ui/console';
import type { CaseOverview, PolicyRow, StaffRow } from '@connex/read-models';
import { Notice } from '@connex/ui/html';
import { useMemo } from 'react';
import { CaseKnowsProvider } from '../../commands/case-knows.js';
import { CommandForm } from '../../commands/command.form.js';
import type { Act } from '../../commands/language/acts.js';
import { useRows } from '../../door/use-rows.js';
import { useSession } from '../../door/use-session.js';
import type { CaseFile } from '../use-case.js';
import { choicesOf } from './case-choices.js';
import { DecidePanel } from './decide.panel.js';
import { knownBy } from './main-act.js';
import { Overtaken } from './overtaken.panel.js';
import { proposalIn } from './proposal.panel.js';

type ActProps = {
  readonly file: CaseFile;
  readonly act: Act;
  /** It was theirs to do when they began, and the case has moved on since. */
  readonly isOvertaken: boolean;
  /** What the act is about: a question, a check, an escalation. */
  readonly subject: string | undefined;
  readonly onClose: () => void;
};

/** What the act already knows: of the task that leads to it, and of the only question that is open. */
const initialOf = ({ tasks, overview }: CaseFile, { command }: Act, subject: string | undefined) => {
  const task = tasks.find((one) => one.command === command && one.subject !== null && one.subject === subject);
  if (task) return knownBy(task);
  return command === 'ProvideInformation' ? onlyQuestion(overview) : {};
};

const onlyQuestion = ({ openQuestions }: CaseOverview): Readonly<Record<string, string>> =>
  openQuestions.length === 1 ? { questionId: openQuestions[0]!.questionId } : {};

/** An act beside the file that it is about: its form, or the proposal that it decides. */
export const ActPanel = ({ file, act, isOvertaken, subject, onClose }: ActProps) => {
  const { overview } = file;
  const { person } = useSession();
  usePanelFocus('h-act', act.key);
  const staff = useRows<StaffRow>('staff');
  const policies = useRows<PolicyRow>('policies');
  const knows = useMemo(() => choicesOf(file, person, { staff, policies }), [file, person, staff, policies]);
  const initial = useMemo(() => initialOf(file, act, subject), [act.key, subject]);
  const same = { stream: overview.stream, name: overview.nickname, onDone: onClose, onClose };
  return (
    <CaseKnowsProvider value={knows}>
      <aside className="panel" aria-labelledby="h-act" id="act">
        <h2 id="h-act" tabIndex={-1}>
          {act.label}
        </h2>
        {isOvertaken && <Overtaken story={file.story} approvalId={act.approvalId} now={file.now} />}
        {act.refusal && <Notice tone="info" icon="lock" title={act.refusal} />}
        {act.purpose === 'decide' ? (
          <Decision file={file} act={act} {...same} />
        ) : (
          !act.refusal && <CommandForm {...same} command={act.command} purpose={act.purpose} initial={initial} />
        )}
      </aside>
    </CaseKnowsProvider>
  );
};

type Same = Pick<Parameters<typeof DecidePanel>[0], 'stream' | 'name' | 'onDone' | 'onClose'>;

const Decision = ({ file, act, ...same }: Same & Pick<ActProps, 'file' | 'act'>) => {
  const proposal = proposalIn(file.story, act.approvalId ?? '');
  if (!proposal) return <Notice tone="info" icon="lock" title="What was proposed is not open to you." />;
  const deciders = file.tasks.find(({ subject }) => subject === act.approvalId)?.roles ?? ['HEAD'];
  return <DecidePanel {...same} {...{ proposal, deciders }} now={file.now} refusal={act.refusal} />;
};
