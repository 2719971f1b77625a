import pino, { type Logger } from 'pino';

/** What a line of the log may carry: ids, figures and words of ours. Never what people wrote. */
export type Line = {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the path: a path may carry a key. */
  readonly route?: string;
  readonly status?: number;
  readonly code?: string;
  readonly millis?: number;
  readonly person?: string;
  readonly role?: string;
  readonly command?: string;
  readonly commandId?: string;
  readonly stream?: string;
  readonly documentId?: string;
  readonly count?: number;
  readonly port?: number;
};

const allowed = [
  'requestId',
  'method',
  'route',
  'status',
  'code',
  'millis',
  'person',
  'role',
  'command',
  'commandId',
  'stream',
  'documentId',
  'count',
  'port',
] as const satisfies readonly (keyof Line)[];

/** JSON lines on stdout. A field that is not on the list does not go out, whoever hands it in. */
export const houseLog = (destination?: pino.DestinationStream, level = 'info') => {
  const base: pino.LoggerOptions = { level, base: { part: 'api' }, timestamp: pino.stdTimeFunctions.isoTime };
  const log: Logger = destination ? pino(base, destination) : pino(base);
  return {
    info: (sentence: string, line: Line = {}) => log.info(only(line), sentence),
    warn: (sentence: string, line: Line = {}) => log.warn(only(line), sentence),
    /** A bug or a broken pipe: its kind and its place in our code; its message may tell secrets and stays out. */
    fault: (thrown: unknown, line: Line = {}) => log.error({ ...only(line), ...kindOf(thrown) }, 'Something broke.'),
  };
};

export type HouseLog = ReturnType<typeof houseLog>;

const only = (line: Line): Line =>
  Object.fromEntries(allowed.filter((key) => line[key] !== undefined).map((key) => [key, line[key]]));

const kindOf = (thrown: unknown) => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return { fault: thrown.name, ...(code === undefined ? {} : { faultCode: code }), at: framesOf(thrown) };
};

const framesOf = ({ stack = '', message }: Error): readonly string[] =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim().replace(/file:\/\/|\S*\/node_modules\//g, ''));
