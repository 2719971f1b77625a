import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { ClientGone } from '../body/client-gone.js';
import type { Limits } from '../limits.js';
import { problem } from '../problems/problem.js';

type Arriving = { readonly name: string; readonly bytes: Readable };

/**
 * Takes the one file out of a `multipart/form-data` request as it arrives, in the field `file`, and hands it to `keep`.
 * Too much, too slow, cut off or not a form: what `keep` was reading ends with that fault, so that it leaves nothing behind.
 */
export const withArrivingFile = async <T>(
  request: Request,
  limits: Limits,
  keep: (file: Arriving) => Promise<T>,
): Promise<T> => {
  const form = formOf(request, limits);
  let kept: Promise<T> | undefined;
  let bytes: Readable | undefined;
  let fault: Error | undefined;

  await new Promise<void>((resolve) => {
    const fail = (reason: Error) => {
      fault ??= reason;
      bytes?.destroy(reason);
      request.unpipe(form);
      resolve();
    };
    const idle = setTimeout(() => fail(problem('TOO_SLOW')), limits.documentIdleMillis);
    request.on('data', () => idle.refresh());
    request.once('close', () => (clearTimeout(idle), request.complete || fail(new ClientGone())));

    form.on('file', (field, stream, { filename }) => {
      if (field !== 'file' || kept) return fail(problem('NOT_A_FILE'));
      bytes = stream;
      // It may break before anybody reads it; whoever reads it then hears of it all the same.
      stream.on('error', () => undefined);
      stream.once('limit', () => fail(tooLarge(limits)));
      kept = keep({ name: tameName(filename), bytes: stream });
      kept.catch(fail);
    });
    form.once('field', () => fail(problem('NOT_A_FILE')));
    form.once('error', () => fail(problem('NOT_A_FILE')));
    form.once('close', resolve);
    request.pipe(form);
  });
  return settle(kept, fault);
};

/** The first fault is the reason; what it did to the reading file is only its echo. */
const settle = async <T>(kept: Promise<T> | undefined, fault: Error | undefined): Promise<T> => {
  const [outcome] = await Promise.allSettled([kept]);
  if (fault) throw fault;
  if (!kept) throw problem('NOT_A_FILE');
  if (outcome.status === 'rejected') throw outcome.reason as Error;
  return kept;
};

const room = 64 * 1024;

const formOf = ({ headers }: Request, limits: Limits) => {
  if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')) throw problem('NOT_A_FILE');
  if (Number(headers['content-length'] ?? 0) > limits.documentBytes + room) throw tooLarge(limits);
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: 2, fields: 1, parts: 3, headerPairs: 20, fileSize: limits.documentBytes + 1 },
    });
  } catch {
    throw problem('NOT_A_FILE');
  }
};

const tooLarge = ({ documentBytes }: Limits) =>
  problem('TOO_LARGE', { detail: `A document may have ${documentBytes} bytes.` });

/** The name is for the person who downloads the file again; it never becomes a path. */
const tameName = (given: string | undefined): string => {
  const name = basename((given ?? '').replaceAll('\\', '/')).replace(/[\p{C}"]/gu, '');
  return name.slice(0, 150) || 'document';
};
