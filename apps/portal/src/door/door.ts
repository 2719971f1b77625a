import { z } from 'zod';
import { DoorClosed, type Reason } from './closed.js';

/** What a rule of the house said no to, in the words of its api (RFC 9457). Its sentences are for staff: we have our own. */
export const Problem = z.object({
  status: z.number(),
  code: z.string(),
  rule: z.string().optional(),
  triesLeft: z.number().optional(),
  errors: z.array(z.object({ path: z.string() })).default([]),
});
export type Problem = z.infer<typeof Problem>;

/** Done, with what came back; or refused by a rule. */
export type Answer<T> = { readonly done: T } | { readonly refused: Problem };

export type Ask = {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** The guest's session, forwarded as it is (ruling 36). */
  readonly session?: string;
  readonly json?: unknown;
  readonly body?: AsyncIterable<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly millis?: number;
  /** Whether a 403 is an answer: what somebody may see, but not do, is said in words. */
  readonly mayForbid?: boolean;
  readonly signal?: AbortSignal;
};

/** The one door to the house: its api. */
export type Door = {
  /** The answer as it comes, when it is neither closed nor refused. */
  fetch(path: string, ask?: Ask): Promise<Response>;
  /** An answer of JSON, read by its schema. */
  ask<S extends z.ZodType>(path: string, schema: S, ask?: Ask): Promise<Answer<z.output<S>>>;
};

const quickMillis = 8_000;

/** Speaks to the api at an address, never without a time limit. */
export const houseDoor = (house: string): Door => {
  const fetchIt: Door['fetch'] = async (path, ask = {}) => {
    const response = await fetch(`${house}${path}`, requestOf(ask)).catch(() => {
      throw new DoorClosed('away');
    });
    const reason = ask.mayForbid && response.status === 403 ? undefined : closedBy(response.status);
    if (!reason) return response;
    await response.body?.cancel().catch(() => undefined);
    throw new DoorClosed(reason, Number(response.headers.get('retry-after')) || undefined);
  };

  return {
    fetch: fetchIt,
    async ask(path, schema, ask) {
      const response = await fetchIt(path, ask);
      const body: unknown = response.status === 204 ? undefined : await bodyOf(response);
      return response.ok ? { done: told(schema, body) } : { refused: told(Problem, body) };
    },
  };
};

const requestOf = ({
  method = 'GET',
  session,
  json,
  body,
  headers,
  millis = quickMillis,
  signal,
}: Ask): RequestInit => {
  const limit = AbortSignal.timeout(millis);
  return {
    method,
    redirect: 'error',
    signal: signal ? AbortSignal.any([limit, signal]) : limit,
    headers: {
      accept: 'application/json',
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  } as RequestInit;
};

const bodyOf = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new DoorClosed('away');
  });

const told = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const read = schema.safeParse(body);
  if (!read.success) throw new DoorClosed('broken');
  return read.data;
};

/** What you may not do is not there for you; one page serves both (ruling 34). */
const reasons: Readonly<Record<number, Reason>> = {
  401: 'signed-out',
  403: 'not-there',
  404: 'not-there',
  429: 'too-many',
};

const closedBy = (status: number): Reason | undefined => reasons[status] ?? (status >= 500 ? 'away' : undefined);

/** The answer where no rule can say no; a refusal then is a fault of ours. */
export const sure = <T>(answer: Answer<T>): T => {
  if ('refused' in answer) throw new DoorClosed('broken');
  return answer.done;
};
