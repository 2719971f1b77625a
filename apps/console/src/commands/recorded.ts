import type { Toast } from '@connex/ui/console';
import { thousands } from '@connex/ui/html';
import type { Receipt } from '../door/door.js';

/** `Recorded as #184 214`: the place in the log, for whoever sees places; else that in the case. */
export const recordedAs = ({ position, revision }: Receipt): string =>
  `Recorded as #${thousands(position ?? revision)}`;

/** What is said when it stands in the log, with the way to where it stands. */
export const recordedToast = (receipt: Receipt, name: string | undefined): Toast => {
  const first = receipt.events[0]?.revision ?? receipt.revision;
  return {
    text: `${recordedAs(receipt)}.`,
    ...(name !== undefined && {
      link: { href: `/app/cases/${encodeURIComponent(name)}/timeline#e${first}`, label: 'See it' },
    }),
  };
};
