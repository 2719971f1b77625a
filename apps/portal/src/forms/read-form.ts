import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Typed } from './typed.js';

export type Arriving = { readonly name: string; readonly bytes: Readable };
export type Outcome = { readonly typed: Typed; readonly tooMuch: boolean };

/** What to do with a file while it arrives; the fields that stand before it in the form are known by then. */
export type TakeFile = (file: Arriving, before: Typed) => Promise<void>;

export const formLimits = {
  /** Of all that is typed; text that waits for a sign-in, packed into a field of its own, takes more room. */
  bytes: 1024 * 1024,
  packedBytes: 4 * 1024 * 1024,
  fileBytes: 50 * 1024 * 1024,
  drainBytes: 80 * 1024 * 1024,
  /** A phone in a tunnel says nothing for a while. */
  idleMillis: 60_000,
  formMillis: 120_000,
  /** A photographed letter of 10 MB over a line of 2G takes so long; a guest's session lasts five minutes more. */
  fileMillis: 25 * 60_000,
};

const nothing: TakeFile = async ({ bytes }) => void bytes.resume();

/**
 * Reads a form as it arrives. Fields are kept, the one file is handed on while it streams; too much of either is let
 * run out (up to a limit), so that the browser can read the answer; `tooMuch` says that a text was cut, and which it was
 * nobody knows. Rejects only when the line breaks, stands still or is far too slow.
 */
export const readForm = async (
  request: Request,
  { takeFile = nothing, most = formLimits.bytes }: { takeFile?: TakeFile; most?: number } = {},
): Promise<Outcome> => {
  const fields = new Map<string, string>();
  let tooMuch = false;
  let taking: Promise<void> | undefined;

  await new Promise<void>((resolve, reject) => {
    const form = formOf(request, most);
    if (!form) return void (request.resume(), resolve());
    limitRequest(request, takeFile === nothing ? formLimits.formMillis : formLimits.fileMillis);
    let typedBytes = 0;
    request.once('close', () => {
      if (request.complete) return;
      form.destroy();
      reject(new Error('The line broke.'));
    });

    form.on('field', (name, value, { valueTruncated }) => {
      typedBytes += Buffer.byteLength(value);
      tooMuch ||= valueTruncated || typedBytes > most;
      if (tooMuch) return;
      const before = fields.get(name);
      fields.set(name, before === undefined ? value : `${before}\n${value}`);
    });
    form.on('file', (_, bytes, { filename }) => {
      if (!filename || taking) return void bytes.resume();
      bytes.on('error', () => undefined);
      taking = takeFile({ name: filename, bytes }, Object.fromEntries(fields)).finally(() => bytes.resume());
      taking.catch(() => undefined);
    });
    for (const limit of ['fieldsLimit', 'partsLimit'] as const) form.once(limit, () => (tooMuch = true));
    form.once('error', () => (request.unpipe(form), request.resume(), resolve()));
    form.once('close', resolve);
    request.pipe(form);
  });
  await taking;
  return { typed: Object.fromEntries(fields), tooMuch };
};

/** Ends a request that says nothing for a while, takes longer than it may, or has no end. */
const limitRequest = (request: Request, millis: number): void => {
  const endIt = (why: string) => () => void request.destroy(new Error(why));
  const idle = setTimeout(endIt('The form stood still.'), formLimits.idleMillis);
  const patience = setTimeout(endIt('The form took too long.'), millis);
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    idle.refresh();
    seen += chunk.length;
    if (seen > formLimits.drainBytes) endIt('The form has no end.')();
  });
  request.once('close', () => {
    clearTimeout(idle);
    clearTimeout(patience);
  });
};

const formOf = ({ headers }: Request, most: number) => {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(headers['content-type'] ?? ''))
    return undefined;
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: {
        fields: 60,
        fieldSize: most,
        files: 1,
        parts: 62,
        fileSize: formLimits.fileBytes + 1,
        headerPairs: 20,
      },
    });
  } catch {
    return undefined;
  }
};
