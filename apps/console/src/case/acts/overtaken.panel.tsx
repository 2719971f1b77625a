import type { CaseTimeline } from '@connex/read-models';
import { Notice } from '@connex/ui/html';
import { agoIn } from '../../commands/meanwhile.panel.js';
import { personInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';

const ends: Readonly<Record<string, string>> = {
  ApprovalGranted: 'approved this',
  ApprovalRefused: 'refused this',
  ApprovalExpired: 'let this lapse',
};

type OvertakenProps = {
  readonly story: readonly CaseTimeline[];
  readonly approvalId: string | undefined;
  readonly now: string;
};

/** What became of a proposal while somebody was writing about it. Their text stays where it is. */
export const Overtaken = ({ story, approvalId, now }: OvertakenProps) => {
  const end = story.findLast((row) => row.type in ends && saidBy(row)['approvalId'] === approvalId);
  const title = end
    ? `${personInWords(end.who.person)} ${ends[end.type]} ${agoIn(end.recordedAt, now)}, while you were writing.`
    : 'This can no longer be done: the case has moved on.';
  return (
    <Notice tone="info" icon="lock" role="alert" title={title} act={end && <a href={`#e${end.revision}`}>Compare</a>}>
      Your text is kept.
    </Notice>
  );
};
