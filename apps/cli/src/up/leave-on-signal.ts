/** Ctrl-C, a closed terminal, or a supervisor above us: each asks this process to leave, once. */
export const leaveOnSignal = (log: (line: string) => void): AbortSignal => {
  const leaving = new AbortController();
  const leave = (signal: NodeJS.Signals) => {
    log(leaving.signal.aborted ? 'already stopping; a moment, please' : `stopping (${signal})`);
    leaving.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  return leaving.signal;
};

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
