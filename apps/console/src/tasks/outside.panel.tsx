import { usePanelFocus } from '@connex/ui/console';
import { Bones, Notice } from '@connex/ui/html';
import { DecidePanel } from '../case/acts/decide.panel.js';
import type { Proposal } from '../case/acts/proposal.panel.js';
import { actOf } from '../commands/words.js';
import { ProblemFound, sentenceOf } from '../door/answer.js';
import type { StreamRead } from '../door/door.js';
import { useStream } from '../door/use-view.js';
import { personInWords } from '../time/words.js';
import { nameOf, type TaskLine } from './task-lines.js';

type Proposed = {
  readonly approvalId: string;
  readonly command: string;
  readonly expiresAt?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

const proposalIn = ({ events }: StreamRead, approvalId: string | null): Proposal | undefined => {
  const event = events.find(({ type, data }) => type === 'ApprovalProposed' && data['approvalId'] === approvalId);
  if (!event) return undefined;
  const { command, expiresAt, data = {}, ...told } = event.data as unknown as Proposed;
  return {
    approvalId: told.approvalId,
    command,
    proposer: event.meta.by.person,
    at: event.occurredAt,
    expiresAt,
    content: data,
  };
};

/** Why nothing is seen of a proposal: it is on its way, did not come, or is not open to its reader. */
const Unseen = ({ isRead, error }: { readonly isRead: boolean; readonly error: Error | null }) => {
  const said = error instanceof ProblemFound ? sentenceOf(error.problem) : error?.message;
  if (said !== undefined) return <Notice tone="over" icon="warn" title={said} />;
  if (!isRead) return <Bones label="The proposal is on its way" rows={2} columns={1} />;
  return <Notice tone="info" icon="lock" title="What was proposed is not open to you." />;
};

type OutsideProps = { readonly line: TaskLine; readonly now: string; readonly onClose: () => void };

/** A decision about a person or a country: it is about no case, and so it is taken among the tasks. */
export const OutsidePanel = ({ line: { task, notMine }, now, onClose }: OutsideProps) => {
  const { data, error } = useStream(task.stream);
  const proposal = data && proposalIn(data, task.subject);
  usePanelFocus('h-outside');
  return (
    <aside className="panel" aria-labelledby="h-outside">
      <h2 id="h-outside" tabIndex={-1}>
        {actOf(task.command)}: {personInWords(nameOf(task))}
      </h2>
      {!proposal && <Unseen isRead={data !== undefined} error={error} />}
      {proposal && (
        <DecidePanel
          {...{ proposal, now }}
          deciders={task.roles}
          stream={task.stream}
          name={undefined}
          refusal={notMine}
          onDone={onClose}
          onClose={onClose}
        />
      )}
    </aside>
  );
};
