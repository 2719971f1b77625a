import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.js';
import { problem } from '../problems/problem.js';
import { ClientGone } from './client-gone.js';
import { parseStrictly } from './strict-json.js';

/** The body of a request, read after the guard has let it in: at most `bodyBytes`, within `bodyMillis`. */
export const readJson = async (request: IncomingMessage, limits: Limits): Promise<unknown> => {
  if (!isPlainJson(request)) throw problem('NOT_JSON');
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) throw tooLarge(limits);

  const parsed = parseStrictly(decode(await collect(request, limits)));
  if ('errors' in parsed) throw problem('NOT_JSON', { errors: parsed.errors });
  return parsed.value;
};

const isPlainJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '') &&
  (headers['content-encoding'] ?? 'identity') === 'identity';

const tooLarge = ({ bodyBytes }: Limits) =>
  problem('TOO_LARGE', { detail: `A command may have ${bodyBytes} bytes. Send files to /api/v1/documents.` });

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('NOT_JSON', { errors: [{ path: '$', message: 'This is not UTF-8.' }] });
  }
};

const collect = (request: IncomingMessage, limits: Limits): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (end: () => void) => {
      clearTimeout(patience);
      request.off('data', take).off('end', whole).off('close', gone).off('error', gone);
      end();
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limits.bodyBytes) settle(() => reject(tooLarge(limits)));
    };
    const whole = () => settle(() => resolve(Buffer.concat(chunks)));
    const gone = () => settle(() => reject(new ClientGone()));
    const patience = setTimeout(() => settle(() => reject(problem('TOO_SLOW'))), limits.bodyMillis);
    request.on('data', take).once('end', whole).once('close', gone).once('error', gone);
  });
