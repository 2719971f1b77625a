/**
 * Says politely, to whoever listens, what changed by itself: `3 changes wait: press r to apply them`. A ticking clock is
 * never said. It stands on the page before anything is to be said, and empty means silence.
 */
export const LiveRegion = ({ text }: { readonly text: string }) => (
  <div className="unseen" role="status" aria-live="polite" aria-atomic="true">
    {text}
  </div>
);
