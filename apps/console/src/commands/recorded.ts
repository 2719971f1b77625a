import type { Toast } from '@connex/ui/console';
import { thousands } from '@connex/ui/html';
import type { Receipt } from '../door/door.js';
import { door } from '../door/house.js';

/** `Recorded as #184 214`: the place in the log, for whoever sees places; else that in the case. */
export const recordedAs = ({ position, revision }: Receipt): string =>
  `Recorded as #${thousands(position ?? revision)}`;

/** A note can be taken back for as long as its message stands; a decision never is, it is corrected. */
const takenBack = ({ stream, events }: Receipt): Pick<Toast, 'undo'> => {
  const noteId = events.find(({ type }) => type === 'NoteAdded')?.data['noteId'];
  if (noteId === undefined) return {};
  const onUndo = () => void door.speak('WithdrawNote', { commandId: crypto.randomUUID(), stream, data: { noteId } });
  return { undo: { label: 'Undo', onUndo } };
};

/** What is said when it stands in the log, with the way to where it stands. */
export const recordedToast = (receipt: Receipt, name: string | undefined): Toast => {
  const first = receipt.events[0]?.revision ?? receipt.revision;
  return {
    text: `${recordedAs(receipt)}.`,
    ...takenBack(receipt),
    ...(name !== undefined && {
      link: { href: `/app/cases/${encodeURIComponent(name)}/timeline#e${first}`, label: 'See it' },
    }),
  };
};
