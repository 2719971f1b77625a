import { useEffect } from 'react';
import { stoodBefore } from './stood-before.js';

/**
 * Whoever opens a panel stands at its `title`, an id; whoever closes it stands again at what opened it. A panel without a
 * title to stand at leaves its reader in the list beside it. `what` is in the panel: another thing is opened anew.
 */
export const usePanelFocus = (title: string | undefined, what = ''): void =>
  useEffect(() => {
    const back = stoodBefore(document as unknown as Parameters<typeof stoodBefore>[0]);
    if (title !== undefined) document.getElementById(title)?.focus();
    return back;
  }, [title, what]);
