import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { isClientGone } from '../body/client-gone.js';
import type { HouseLog } from '../boot/house-log.js';
import { codeOf, messageOf, statusOf } from './fault-code.js';
import { logAwayIn } from './log-away.js';
import { problem, ProblemException } from './problem.js';
import { sendProblem } from './send-problem.js';

/**
 * Whatever leaves a handler sideways goes out as a problem, in one form. What it says is our own sentence: a message
 * of the database or of a library may hold confidential text and never leaves the house, not even into the log.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: HouseLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (isClientGone(thrown)) return void response.destroy();

    const said = asProblem(thrown);
    if (said.problem.status >= 500 && !(thrown instanceof ProblemException))
      this.log.fault(thrown, { requestId: response.locals['requestId'] as string });
    sendProblem(said, response);
  }
}

const asProblem = (thrown: unknown): ProblemException => {
  if (thrown instanceof ProblemException) return thrown;
  const away = logAwayIn(thrown);
  if (away) return problem(away.code, { retryAfter: away.retryAfter });
  if (thrown instanceof HttpException)
    return thrown.getStatus() === 404 ? problem('NOT_FOUND') : problem('NOT_UNDERSTOOD');
  return faultAsProblem(thrown);
};

const noRoom = /^(ENOSPC|EDQUOT|53100)$/;
/** The database went away, restarts, or is full: a moment later it may work, with the same commandId. */
const unreachable = /^(ECONN|ETIMEDOUT|EPIPE|57P0|08|53|25006)/;
const unreachableWords = /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/;

const faultAsProblem = (fault: unknown): ProblemException => {
  if (statusOf(fault) === 400) return problem('NOT_UNDERSTOOD');
  if (noRoom.test(codeOf(fault))) return problem('NO_ROOM', { retryAfter: 60 });
  const isUnreachable = unreachable.test(codeOf(fault)) || unreachableWords.test(messageOf(fault));
  return isUnreachable ? problem('NOT_READY', { retryAfter: 2 }) : problem('FAULT');
};
