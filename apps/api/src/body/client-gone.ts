import type { ServerResponse } from 'node:http';

/** The other side hung up in the middle of its request: nobody is left to answer, and nothing was done. */
export class ClientGone extends Error {}

export const isClientGone = (thrown: unknown): boolean => thrown instanceof ClientGone;

/** Aborted when the other side hangs up before it was answered, so that long work for nobody can end. */
export const goneBeforeAnswer = (response: Pick<ServerResponse, 'once' | 'writableEnded'>): AbortSignal => {
  const gone = new AbortController();
  response.once('close', () => void (response.writableEnded || gone.abort(new ClientGone())));
  return gone.signal;
};
