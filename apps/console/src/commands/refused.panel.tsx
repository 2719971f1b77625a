import { Notice } from '@connex/ui/html';
import { isUncertain, type Problem } from '../door/answer.js';
import { Meanwhile } from './meanwhile.panel.js';

type RefusedProps = { readonly problem: Problem; readonly stream: string | undefined; readonly revision: number };

const isConflict = ({ status, code }: Problem) => status === 409 && code === 'CONFLICT';

/** What the house answered when it said no, as a sentence with the rule that says so. */
export const Refused = ({ problem, stream, revision }: RefusedProps) => {
  if (isConflict(problem)) return <Meanwhile problem={problem} stream={stream} revision={revision} />;
  const { title, detail, rule } = problem;
  const rest = [detail === undefined ? '' : title, rule === undefined ? '' : `Rule ${rule}.`].filter(Boolean).join(' ');
  return (
    <Notice tone={isUncertain(problem) ? 'soon' : 'over'} icon="warn" role="alert" title={detail ?? title}>
      {rest}
    </Notice>
  );
};
