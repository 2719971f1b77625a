import type { Toast } from '@connex/ui/console';
import { thousands } from '@connex/ui/html';
import type { Receipt } from '../door/door.js';
import { door } from '../door/house.js';
import { noteIn, withdrawNote } from './withdraw-note.js';

type Say = (toast: Toast) => void;

/** `Recorded as #184 214`: the place in the log, for whoever sees places; else that in the case. */
export const recordedAs = ({ position, revision }: Receipt): string =>
  `Recorded as #${thousands(position ?? revision)}`;

/** A note can be taken back for as long as its message stands; a decision never is, it is corrected. */
const takenBack = (receipt: Receipt, say: Say): Pick<Toast, 'undo'> => {
  if (noteIn(receipt) === undefined) return {};
  const undo = async () => {
    const problem = await withdrawNote(door, receipt);
    if (problem !== undefined) say({ text: problem });
  };
  return { undo: { label: 'Undo', onUndo: () => void undo() } };
};

/** What is said when it stands in the log, with the way to where it stands; `say` tells when it cannot be taken back. */
export const recordedToast = (receipt: Receipt, name: string | undefined, say: Say): Toast => {
  const first = receipt.events[0]?.revision ?? receipt.revision;
  return {
    text: `${recordedAs(receipt)}.`,
    ...takenBack(receipt, say),
    ...(name !== undefined && {
      link: { href: `/app/cases/${encodeURIComponent(name)}/timeline#e${first}`, label: 'See it' },
    }),
  };
};
