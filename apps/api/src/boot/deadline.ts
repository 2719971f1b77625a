import type { NextFunction, Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import { sendProblem } from '../problems/send-problem.js';

/** Live lines stay open, and files take their time; everything else is answered within the limit or given up aloud. */
const unhurried = /^\/api\/v1\/(live|documents)(\/|$)/;

export const deadline =
  (millis: number) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (unhurried.test(request.path)) return next();
    const timer = setTimeout(() => sendProblem(problem('NOT_READY', { retryAfter: 2 }), response), millis);
    response.once('close', () => clearTimeout(timer));
    next();
  };
