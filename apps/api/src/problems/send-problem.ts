import type { Request, Response } from 'express';
import type { ProblemException } from './problem.js';

/** Puts a problem on the line, unless an answer is already on its way. */
export const sendProblem = ({ problem, retryAfter }: ProblemException, response: Response): void => {
  if (response.headersSent) return void (response.writableEnded || response.destroy());
  const { requestId } = response.locals as { readonly requestId?: string };
  Object.assign(response.locals, { code: problem.code });

  response.status(problem.status).type('application/problem+json');
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
  response.send(JSON.stringify({ ...problem, requestId }));
  drain(response.req);
};

const drainBytes = 64 * 1024 * 1024;
const drainMillis = 10_000;

/** Who is still sending must be able to read the answer, so the rest is thrown away, but not for ever. */
const drain = (request: Request): void => {
  if (request.complete || request.destroyed) return;
  let left = drainBytes;
  const giveUp = setTimeout(() => request.destroy(), drainMillis).unref();
  request.on('data', (chunk: Buffer) => (left -= chunk.length) < 0 && request.destroy());
  request.once('close', () => clearTimeout(giveUp));
  request.resume();
};
