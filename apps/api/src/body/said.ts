import type { IncomingMessage } from 'node:http';
import { complaintsOf } from '@connex/domain';
import type { z } from 'zod';
import type { Limits } from '../limits.js';
import { problem } from '../problems/problem.js';
import { readJson } from './read-json.js';

/** The body of a request, as its schema says it; or the problem that names each field which is not understood. */
export const said = async <S extends z.ZodObject>(
  request: IncomingMessage,
  limits: Limits,
  schema: S,
): Promise<z.infer<S>> => {
  const read = schema.safeParse(await readJson(request, limits), { reportInput: true });
  if (!read.success) throw problem('NOT_UNDERSTOOD', { errors: complaintsOf(read.error, schema) });
  return read.data;
};
