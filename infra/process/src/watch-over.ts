/** A process that is asked to stop has ten seconds before it is killed. */
const stopMillis = 9_500;

/**
 * Watches over a process: what nobody catches is written down and ends it. Answers what it takes to end well: the signal
 * that it was asked to stop, `fail` for a fault that it cannot go on with, and `hurry`, which fails a stop that takes too long.
 */
export const watchOver = (log: { readonly fault: (thrown: unknown) => void }) => {
  const fail = (fault: unknown) => {
    log.fault(fault);
    process.exit(1);
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);

  const asked = new AbortController();
  const askedToStop = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve()));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => asked.abort());
  const hurry = () => void setTimeout(() => fail(new Error('It took too long to stop.')), stopMillis).unref();
  return { asked: asked.signal, askedToStop, fail, hurry };
};

/** Ends a process that cannot begin, with a sentence for each thing that it lacks. */
export const giveUpAs =
  (part: string) =>
  (...sentences: readonly string[]): never => {
    for (const sentence of sentences) process.stderr.write(`${part}: ${sentence}\n`);
    process.exit(1);
  };
