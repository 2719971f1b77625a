/**
 * Says when a line that ought to be heard again and again falls silent for so many milliseconds, and when it is heard
 * once more. It starts to listen at once.
 */
export const listenForSilence = (fresh: (isFresh: boolean) => void, millis: number) => {
  const silent = () => fresh(false);
  let patience = setTimeout(silent, millis);
  return {
    beat(): void {
      fresh(true);
      clearTimeout(patience);
      patience = setTimeout(silent, millis);
    },
    stop: (): void => clearTimeout(patience),
  };
};
