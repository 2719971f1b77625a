import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../door/answer.js';
import type { Uploaded } from '../../door/door.js';
import { uploadFile, whyNotSent } from './upload-file.js';

export type Upload =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly name: string; readonly share: number }
  | { readonly is: 'refused'; readonly why: string; readonly again: (() => void) | undefined };

/** Sends one file after another, and says how far each is; what was refused says why. */
export const useUpload = (onUploaded: (file: File, uploaded: Uploaded) => void) => {
  const [upload, setUpload] = useState<Upload>({ is: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (file: File, uploadId: string = crypto.randomUUID()): Promise<void> => {
    stop.current?.abort();
    const why = whyNotSent(file);
    if (why) return setUpload({ is: 'refused', why, again: undefined });
    const own = new AbortController();
    stop.current = own;
    const onProgress = (share: number) => setUpload({ is: 'sending', name: file.name, share });
    onProgress(0);
    const answer = await uploadFile({ file, uploadId, onProgress, signal: own.signal });
    if (own.signal.aborted) return;
    if (answer.ok) {
      setUpload({ is: 'idle' });
      return onUploaded(file, answer.body);
    }
    const mayWork = answer.problem.status === 0 || answer.problem.status >= 500;
    const again = mayWork ? () => void send(file, uploadId) : undefined;
    setUpload({ is: 'refused', why: `${file.name}: ${sentenceOf(answer.problem)}`, again });
  };

  const cancel = () => {
    stop.current?.abort();
    setUpload({ is: 'idle' });
  };
  return { upload, send, cancel };
};
