import pino from 'pino';

/** What a line of the log may carry: ids, figures and words of ours. Never what people wrote. */
export type LineOf<Field extends string> = { readonly [F in Field]?: string | number };

/** JSON lines on stdout. A field that is not on the list does not go out, whoever hands it in. */
export const lineLog =
  <Field extends string>(part: string, allowed: readonly Field[]) =>
  (destination?: pino.DestinationStream, level = 'info') => {
    const log = pino({ level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
    const only = (line: LineOf<Field>) =>
      Object.fromEntries(allowed.filter((field) => line[field] !== undefined).map((field) => [field, line[field]]));
    return {
      debug: (sentence: string, line: LineOf<Field> = {}) => log.debug(only(line), sentence),
      info: (sentence: string, line: LineOf<Field> = {}) => log.info(only(line), sentence),
      warn: (sentence: string, line: LineOf<Field> = {}) => log.warn(only(line), sentence),
      /** A bug or a broken pipe: its kind and its place in our code; its message may tell secrets and stays out. */
      fault: (thrown: unknown, line: LineOf<Field> = {}) =>
        log.error({ ...only(line), ...kindOf(thrown) }, 'Something broke.'),
    };
  };

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
