import type { NextFunction, Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import { sendProblem } from '../problems/send-problem.js';

/** No name of ours holds a NUL, and Postgres takes none: an address with one names nothing that is here. */
export const nulInAddress = (request: Request, response: Response, next: NextFunction): void => {
  if (/%00/.test(request.originalUrl)) return sendProblem(problem('NOT_FOUND'), response);
  next();
};
