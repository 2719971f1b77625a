import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { HouseLog } from '../boot/house-log.js';
import { isClientGone } from '../body/client-gone.js';
import { problem, ProblemException } from './problem.js';

/**
 * Whatever leaves a handler sideways goes out as a problem, in one form. What it says is our own sentence: a message
 * of the database or of a library may hold confidential text and never leaves the house, not even into the log.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: HouseLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (isClientGone(thrown)) return void response.destroy();

    const said = asProblem(thrown);
    if (said.problem.code === 'FAULT') this.log.fault(thrown, { requestId: response.locals['requestId'] as string });
    if (response.headersSent) return void response.destroy();

    response.status(said.problem.status).type('application/problem+json');
    if (said.problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (said.retryAfter !== undefined) response.setHeader('Retry-After', said.retryAfter);
    response.send(JSON.stringify({ ...said.problem, requestId: response.locals['requestId'] }));
    drain(request);
  }
}

const asProblem = (thrown: unknown): ProblemException => {
  if (thrown instanceof ProblemException) return thrown;
  if (isUnreachable(thrown)) return problem('NOT_READY', { retryAfter: 2 });
  if (!(thrown instanceof HttpException)) return isBadPath(thrown) ? problem('NOT_UNDERSTOOD') : problem('FAULT');
  return thrown.getStatus() === 404 ? problem('NOT_FOUND') : problem('NOT_UNDERSTOOD');
};

/** Express could not decode the path or the query. */
const isBadPath = (thrown: unknown): boolean => thrown instanceof Error && 'status' in thrown && thrown.status === 400;

const unreachable = /^(ECONN|ETIMEDOUT|EPIPE|57P0|08|53|XX000|25006)/;

/** The database went away, restarts, or is full: a moment later it may work, with the same commandId. */
const isUnreachable = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return unreachable.test(code) || /timeout exceeded when trying to connect|Connection terminated/.test(thrown.message);
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
