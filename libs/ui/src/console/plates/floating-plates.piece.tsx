import { useState } from 'react';
import { Button } from '../button.piece.js';
import { Dialog, DialogFace } from '../dialog.piece.js';
import { Palette, PaletteList } from '../palette.piece.js';
import type { PaletteGroup } from '../palette-matches.js';
import { TextField } from '../text-field.piece.js';
import { ToastView, useToast } from '../toasts.piece.js';
import { Case, Plate } from './plate.piece.js';

const effects = {
  title: 'What it does',
  lines: [
    '3 clocks pause; no date is shown while they do',
    'the focal point is told, in the language of the case',
    'nothing is deleted; a later correction is a new entry',
  ],
};

/** A window for one decision. */
export const DialogPlate = () => {
  const [isOpen, open] = useState(false);
  const [why, setWhy] = useState('Parliament is dissolved; no minister may sign before the election.');
  const close = () => open(false);
  const said = {
    onClose: close,
    title: 'Suspend Mangrove?',
    effects,
    acts: (
      <Button kind="main" onPress={close}>
        Record suspension
      </Button>
    ),
    children: <TextField label="Why" rows={3} value={why} onChange={setWhy} />,
  };
  return (
    <Plate title="Dialog for a decision">
      <DialogFace {...said} />
      <span>
        <Button onPress={() => open(true)}>Suspend Mangrove…</Button>
      </span>
      <Dialog {...said} isOpen={isOpen} />
    </Plate>
  );
};

const groups: readonly PaletteGroup[] = [
  {
    key: 'acts',
    label: 'Acts on Sakkia',
    options: [
      { key: 'approve', label: 'Approve request…', refusal: 'for the head of unit' },
      { key: 'apply', label: 'Apply 3 changes', hotkey: 'r' },
    ],
  },
  { key: 'go', label: 'Go to', options: [{ key: 'appeals', label: 'Appeals', note: 'view of 2 cases' }] },
];

/** Go and act by keyboard. */
export const PalettePlate = () => {
  const [isOpen, open] = useState(false);
  const list = {
    label: 'Go to a case or run an act',
    groups,
    nothing: 'Nothing matches.',
    onChoose: () => open(false),
  };
  return (
    <Plate title="Command palette">
      <div className="palette">
        <PaletteList {...list} query="app" />
      </div>
      <span>
        <Button onPress={() => open(true)}>Search or act…</Button>
      </span>
      <Palette {...list} isOpen={isOpen} onClose={() => open(false)} />
    </Plate>
  );
};

/** What was done, and how to take it back. */
export const ToastPlate = () => {
  const say = useToast();
  const [undone, count] = useState(0);
  return (
    <Plate title="Toasts">
      <ToastView toast={{ text: 'Recorded as #184 214.', link: { href: '#e184214', label: 'See it' } }} />
      <ToastView
        toast={{ text: 'Task snoozed until Thu 7 Jan, 09:00.', undo: { label: 'Undo', onUndo: () => undefined } }}
        hotkey="z"
      />
      <Case name="say one">
        <span className="row">
          <Button
            onPress={() => say({ text: 'Note added.', undo: { label: 'Undo', onUndo: () => count((n) => n + 1) } })}
          >
            Add note…
          </Button>
          <span className="muted">Undone: {undone}</span>
        </span>
      </Case>
    </Plate>
  );
};
