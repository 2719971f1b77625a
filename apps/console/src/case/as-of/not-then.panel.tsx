import { Button, Head, Notice } from '@connex/ui/console';
import type { AsOf } from '../../as-of/as-of-search.js';
import { AsOfNotice } from '../../as-of/as-of.panel.js';
import { ProblemFound, sentenceOf } from '../../door/answer.js';
import { useGoThen } from './looking-back.panel.js';

type Props = { readonly at: AsOf; readonly error: Error; readonly onAgain: () => void };

const isAbsent = (error: Error) => error instanceof ProblemFound && error.problem.status === 404;

/** Why a case cannot be shown as it stood: it had not begun, or the house could not tell. */
export const NotThen = ({ at, error, onAgain }: Props) => {
  const go = useGoThen();
  const title = isAbsent(error) ? 'This case had not begun by then.' : 'The case as it stood did not load.';
  const said = error instanceof ProblemFound && !isAbsent(error) ? sentenceOf(error.problem) : '';
  return (
    <>
      <Head title="A case, earlier" />
      <AsOfNotice at={at} onGo={go} />
      <Notice
        tone="soon"
        icon="warn"
        role="alert"
        title={title}
        act={!isAbsent(error) && <Button onPress={onAgain}>Try again</Button>}
      >
        {said}
      </Notice>
    </>
  );
};
