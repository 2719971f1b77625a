import { complaintsOf, Instant } from '@connex/domain';
import { z } from 'zod';
import { problem } from '../problems/problem.js';

const id = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/;
const stream = /^[a-z]+(-[A-Za-z0-9-]{1,100})?$/;

/** What is said around a command's data. Source: architecture 10. */
export const Envelope = z.strictObject({
  commandId: z.string().regex(id, 'must be an id of your own of 8 to 100 letters, digits or . _ : -, such as a UUID'),
  stream: z.string().regex(stream, 'must be the name of a stream, such as case-…').optional(),
  data: z.record(z.string(), z.unknown()),
  occurredAt: Instant.optional(),
  lateReason: z.string().trim().min(1).max(2_000).optional(),
  expectedRevision: z.int().nonnegative().optional(),
  onBehalfOf: z
    .strictObject({ person: z.string().min(1).max(100), delegationId: z.string().max(100).optional() })
    .optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** The body of a command, or the problem that names each field which is not understood. */
export const envelopeIn = (body: unknown): Envelope => {
  const read = Envelope.safeParse(body, { reportInput: true });
  if (!read.success) throw problem('NOT_UNDERSTOOD', { errors: complaintsOf(read.error, Envelope) });
  return read.data;
};
