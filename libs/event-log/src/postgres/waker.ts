/** Naps that end early when somebody wakes; a word spoken between two naps ends the next one at once. */
export const waker = () => {
  let called = false;
  let rouse: (() => void) | undefined;
  return {
    wake: () => {
      called = true;
      rouse?.();
    },
    nap: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const rise = () => {
          clearTimeout(timer);
          rouse = undefined;
          called = false;
          resolve();
        };
        const timer = setTimeout(rise, called ? 0 : milliseconds);
        rouse = rise;
      }),
  };
};
