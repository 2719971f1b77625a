import { noAnswer, offline, problemIn, type Answer, type Problem } from '../../door/answer.js';
import { patience } from '../../door/call.js';
import type { Uploaded } from '../../door/door.js';
import { presence } from '../../door/house.js';

/** What the house takes at most, in bytes, and what it reads. */
export const mostBytes = 50 * 1024 * 1024;
export const taken = 'PDF, DOCX, XLSX, ODF, PNG, JPEG or text, of 50 MB at most';

type Sending = {
  readonly file: File;
  /** The same id sends the same file again: it is one document. */
  readonly uploadId: string;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** What is wrong with a file before a byte of it has travelled; nothing when it may. */
export const whyNotSent = ({ name, size }: Pick<File, 'name' | 'size'>): string | undefined => {
  if (size === 0) return `${name} is empty. Choose the file that holds the text.`;
  if (size > mostBytes) return `${name} is larger than 50 MB. Send a smaller copy, or the parts one by one.`;
  return undefined;
};

/** Sends a file, and says how far it is: the one call of the house that lasts long enough to be watched. */
export const uploadFile = async (sending: Sending): Promise<Answer<Uploaded>> => {
  const answer = await send(sending);
  if (answer.ok || answer.problem.status !== 401) return answer;
  presence.lost();
  await presence.back();
  return uploadFile(sending);
};

const failed = (problem: Problem): Answer<Uploaded> => ({ ok: false, problem });

const send = ({ file, uploadId, onProgress, signal }: Sending): Promise<Answer<Uploaded>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/documents?uploadId=${encodeURIComponent(uploadId)}`);
    request.timeout = patience.upload;
    const csrf = presence.now().session?.csrf;
    if (csrf !== undefined) request.setRequestHeader('x-connex-csrf', csrf);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(failed(offline));
    request.onabort = () => resolve(failed(offline));
    request.ontimeout = () => resolve(failed(noAnswer));
    request.onload = () => resolve(answerIn(request));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });

const answerIn = ({ status, responseText }: XMLHttpRequest): Answer<Uploaded> => {
  const body = bodyIn(responseText);
  return status === 201 ? { ok: true, body: body as Uploaded } : failed(problemIn(status, body));
};

const bodyIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
