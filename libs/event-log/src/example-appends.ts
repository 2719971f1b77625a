import { createHash } from 'node:crypto';
import type { Append, Written } from './event-log.js';

/** A fingerprint as the desk makes it: SHA-256 in hex. */
export const printOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** An event for specs of the log, which reads no word of it. */
export const written = (id: string, data: Readonly<Record<string, unknown>> = {}): Written => ({
  id,
  type: 'LetterReceived',
  schemaVersion: 1,
  occurredAt: '2026-01-05T08:30:00.000Z',
  data: { text: `Letter ${id}`, ...data },
  internal: { pages: 2 },
  meta: {
    by: { person: 'amara', role: 'INTAKE' },
    commandId: id,
    correlationId: id,
    causationId: null,
    policyVersion: null,
  },
});

/** An append of one event to a stream; `changes` says what is different about it. */
export const append = (stream: string, commandId: string, changes: Partial<Append> = {}): Append => ({
  commandId,
  fingerprint: printOf(commandId),
  stream,
  expectedRevision: 0,
  reads: [],
  gen: 0,
  events: [written(`${commandId}/1`)],
  claims: [],
  access: [],
  alarms: [],
  stage: 'ELIGIBILITY',
  closed: false,
  ...changes,
});
