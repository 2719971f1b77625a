/** Where the tabs of one browser tell each other that whoever sits here wears another hat. */
const name = 'connex-hat';

/** Tells all other tabs; this one tends to itself. */
export const tellHat = (): void => {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
};

/** Hears when another tab changed the hat. Answers how to stop. */
export const hearHat = (changed: () => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = changed;
  return () => channel.close();
};
