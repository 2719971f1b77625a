/** Ends after so many milliseconds, or when the signal says that the house stops. */
export const pause = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const rise = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', rise);
      resolve();
    };
    const timer = setTimeout(rise, milliseconds);
    signal?.addEventListener('abort', rise);
    if (signal?.aborted) rise();
  });
