import type { Reason } from '../door/closed.js';
import { Form } from '../forms/form.piece.js';
import type { Typed } from '../forms/typed.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';

export type ClosedReason = Exclude<Reason, 'signed-out'> | 'strange' | 'too-much';

export type ClosedProps = {
  readonly around: Around;
  readonly reason: ClosedReason;
  /** The address that was asked, to try it again. */
  readonly path: string;
  /** What was typed: it stays in the page, and goes along when it is tried again. */
  readonly typed?: Typed | undefined;
};

const canBeTried: readonly ClosedReason[] = ['too-many', 'full', 'too-long', 'away', 'broken'];

/** What was asked for could not be shown: what that means, and what to do. */
export const ClosedPage = ({ around, reason, path, typed }: ClosedProps) => {
  const { words } = around;
  return (
    <Sheet around={around} title={words.t(`closed.${reason}`)} next={<p>{words.t(`closed.${reason}.next`)}</p>}>
      <h1>{words.t(`closed.${reason}`)}</h1>
      <p>{words.t(`closed.${reason}.means`)}</p>
      {canBeTried.includes(reason) && (typed ? <Again {...{ around, path, typed }} /> : <Link {...{ around, path }} />)}
    </Sheet>
  );
};

const Again = ({
  around: { words },
  path,
  typed,
}: {
  readonly around: Around;
  readonly path: string;
  readonly typed: Typed;
}) => (
  <>
    <p className="note">{words.t('closed.kept')}</p>
    <Form id="form" action={path} hidden={typed}>
      <p className="acts">
        <button className="btn">{words.t('closed.again')}</button>
      </p>
    </Form>
  </>
);

const Link = ({ around: { words }, path }: { readonly around: Around; readonly path: string }) => (
  <p className="acts">
    <a className="btn" href={path}>
      {words.t('closed.again')}
    </a>
  </p>
);
