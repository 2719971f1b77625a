const tries = 3;
const pauseMillis = 2_000;

/** A mail server may be away for a moment; whoever asked is waiting. */
export const insistently = async (send: () => Promise<void>, left = tries): Promise<void> => {
  try {
    await send();
  } catch (fault) {
    if (left === 1) throw fault;
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
    await insistently(send, left - 1);
  }
};
