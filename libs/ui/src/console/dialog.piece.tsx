import { useId, type ReactNode } from 'react';
import { Dialog as Inside } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.piece.js';

export type DialogProps = {
  readonly isOpen: boolean;
  /** Esc, or the button that says not now. What was typed is the caller's to keep. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode | undefined;
  /** What the decision does and who is told, line by line. */
  readonly effects?: { readonly title: string; readonly lines: readonly ReactNode[] } | undefined;
  /** The one act, and others. */
  readonly acts?: ReactNode | undefined;
  /** `Not now` */
  readonly closeLabel?: string | undefined;
  /** A dialog that must be answered, such as signing in again, has no way out. */
  readonly mustAnswer?: boolean | undefined;
  readonly wide?: boolean | undefined;
};

const Effects = ({ effects }: Required<Pick<DialogProps, 'effects'>>) =>
  effects && (
    <div>
      <b>{effects.title}</b>
      <ul className="effects">
        {effects.lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );

const Body = ({
  children,
  effects,
  acts,
  mustAnswer,
  closeLabel = 'Not now',
  onClose,
}: Omit<DialogProps, 'isOpen'>) => (
  <>
    {children}
    <Effects effects={effects} />
    <div className="row">
      {acts}
      {!mustAnswer && (
        <Button hotkey="Esc" onPress={onClose}>
          {closeLabel}
        </Button>
      )}
    </div>
  </>
);

/** What a dialog looks like, without a window: it stands on the page of pieces, and takes no focus. */
export const DialogFace = ({ title, ...body }: Omit<DialogProps, 'isOpen'>) => {
  const id = useId();
  return (
    <div className="dialog" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Body title={title} {...body} />
    </div>
  );
};

/** A window over the page for one decision: focus stays inside, Esc leaves it, and focus returns to where it came from. */
export const Dialog = ({ isOpen, ...said }: DialogProps) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    isKeyboardDismissDisabled={said.mustAnswer === true}
    onOpenChange={(open) => {
      if (!open) said.onClose();
    }}
  >
    <Modal>
      <Inside className="dialog" data-wide={said.wide || undefined} role={said.mustAnswer ? 'alertdialog' : 'dialog'}>
        <Heading slot="title" level={2}>
          {said.title}
        </Heading>
        <Body {...said} />
      </Inside>
    </Modal>
  </ModalOverlay>
);
