import pino from 'pino';

/** What a line of the log may carry: patterns, figures and words of ours. Never what people wrote, never who they are. */
export type Line = {
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly millis?: number;
  readonly reason?: string;
  readonly port?: number;
};

/** JSON lines on stdout. */
export const houseLog = (destination?: pino.DestinationStream, level = 'info') => {
  const base: pino.LoggerOptions = { level, base: { part: 'portal' }, timestamp: pino.stdTimeFunctions.isoTime };
  const log = destination ? pino(base, destination) : pino(base);
  return {
    info: (sentence: string, line: Line = {}) => log.info(line, sentence),
    warn: (sentence: string, line: Line = {}) => log.warn(line, sentence),
    /** A bug: its kind and its place in our code; its message may tell secrets and stays out. */
    fault: (thrown: unknown, line: Line = {}) => log.error({ ...line, ...kindOf(thrown) }, 'Something broke.'),
  };
};

export type HouseLog = ReturnType<typeof houseLog>;

const kindOf = (thrown: unknown) => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const frames = (thrown.stack ?? '').replace(thrown.message, '').split('\n');
  const at = frames.filter((line) => line.trimStart().startsWith('at ')).slice(0, 6);
  return { fault: thrown.name, at: at.map((line) => line.trim().replace(/file:\/\/|\S*\/node_modules\//g, '')) };
};
