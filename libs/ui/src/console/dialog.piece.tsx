import type { ReactNode } from 'react';
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

/** A window over the page for one decision: focus stays inside, Esc leaves it, and focus returns to where it came from. */
export const Dialog = ({ isOpen, onClose, title, children, effects, acts, ...rest }: DialogProps) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    isKeyboardDismissDisabled={rest.mustAnswer === true}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal>
      <Inside className="dialog" data-wide={rest.wide || undefined} role={rest.mustAnswer ? 'alertdialog' : 'dialog'}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
        <Effects effects={effects} />
        <div className="row">
          {acts}
          {!rest.mustAnswer && (
            <Button hotkey="Esc" onPress={onClose}>
              {rest.closeLabel ?? 'Not now'}
            </Button>
          )}
        </div>
      </Inside>
    </Modal>
  </ModalOverlay>
);
