import { randomUUID } from 'node:crypto';
import { commandNamed } from '@connex/domain';
import type { NextFunction, Request, Response } from 'express';
import type { Speaker } from '../access/speaker.js';
import type { Metrics } from '../health/metrics.js';
import type { HouseLog, Line } from './house-log.js';

/** Names every request, and when it has been answered writes one line and one figure of it: ids and patterns only. */
export const requestLine =
  (log: HouseLog, metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const since = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);

    response.once('close', () => {
      const millis = Math.round(performance.now() - since);
      const route = (request.route as { readonly path?: string } | undefined)?.path ?? 'none';
      const method = request.method;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.answered({ method: methods.has(method) ? method : 'OTHER', route, status }, millis / 1_000);
      countCommand(metrics, response, status);
      log.info('answered', { requestId, method, route, status, millis, ...saidIn(response) });
    });
    next();
  };

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

const countCommand = (metrics: Metrics, { locals }: Response, status: number): void => {
  const command = locals['command'] as string | undefined;
  if (command !== undefined && commandNamed(command)) metrics.spoken(command, status);
};

const saidIn = ({ locals }: Response): Line => {
  const speaker = locals['speaker'] as Speaker | undefined;
  const { command, commandId, stream, code } = locals as Line;
  return {
    ...(speaker ? { person: speaker.person, role: speaker.role } : {}),
    ...(command === undefined ? {} : { command }),
    ...(commandId === undefined ? {} : { commandId }),
    ...(stream === undefined ? {} : { stream }),
    ...(code === undefined ? {} : { code }),
  };
};
