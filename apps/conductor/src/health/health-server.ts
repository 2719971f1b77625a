import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { HouseLog } from '../boot/house-log.js';
import type { Health } from './health.js';

type Needs = {
  readonly host: string;
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** Tells one case again, or every open one; answers how many. */
  readonly nudge: (stream: string | undefined) => Promise<number>;
  readonly log: HouseLog;
};

type Answer = { readonly status: number; readonly body: object };

const Nudge = z.strictObject({ stream: z.string().min(1).max(200).optional() });
const mostBytes = 4_096;

const problem = (status: number, code: string, title: string): Answer => ({ status, body: { status, code, title } });
const notUnderstood = problem(400, 'NOT_UNDERSTOOD', 'A nudge is {} or {"stream": "case-…"}.');

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) throw new RangeError('too long');
  }
  return text;
};

const nudgeOf = async (request: IncomingMessage) => {
  try {
    return Nudge.parse(JSON.parse((await bodyOf(request)) || '{}'));
  } catch {
    return undefined;
  }
};

const answerTo = async (request: IncomingMessage, { health, nudge, log }: Needs): Promise<Answer> => {
  switch (`${request.method} ${request.url?.split('?')[0]}`) {
    case 'GET /health/live':
      return { status: 200, body: { live: true } };
    case 'GET /health/ready': {
      const body = await health();
      return { status: body.ready ? 200 : 503, body };
    }
    case 'POST /nudge': {
      const asked = await nudgeOf(request);
      if (!asked) return notUnderstood;
      const nudged = await nudge(asked.stream);
      log.info('Nudged by hand.', { count: nudged });
      return { status: 200, body: { nudged } };
    }
    default:
      return problem(404, 'NOT_FOUND', 'Here are GET /health/live, GET /health/ready and POST /nudge.');
  }
};

const away = problem(503, 'UNAVAILABLE', 'Not everybody could be told; see GET /health/ready, and ask again.');

/** The page of the conductor's health, and the door for nudges. It holds no secret and listens where it is told to. */
export const serveHealth = async (needs: Needs) => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = await answerTo(request, needs).catch((fault: unknown) => {
      needs.log.fault(fault);
      return away;
    });
    response.writeHead(status, { 'content-type': 'application/json', ...(status === 503 && { 'retry-after': '2' }) });
    response.end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(needs.port, needs.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
