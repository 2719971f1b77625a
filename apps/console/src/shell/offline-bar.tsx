import { Notice } from '@connex/ui/html';
import { useSyncExternalStore } from 'react';

const listen = (heard: () => void) => {
  window.addEventListener('online', heard);
  window.addEventListener('offline', heard);
  return () => {
    window.removeEventListener('online', heard);
    window.removeEventListener('offline', heard);
  };
};

/** Said while this machine has no line at all. */
export const OfflineBar = () => {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <Notice tone="soon" icon="soon" role="status" title="You are offline.">
      What you see is as it was; what you type is kept. Send it when the line is back.
    </Notice>
  );
};
