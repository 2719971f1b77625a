import { internalPartOf, type Decided, type EventMeta, type Mind, type Recorded } from '@connex/domain';
import type { Append, Written } from '../event-log.js';
import { derivedId } from './derived-id.js';
import { documentClaims } from './document-claims.js';
import type { Remembered } from './stream-memory.js';
import type { Speech } from './speech.js';

type Attempt = {
  readonly speech: Speech;
  readonly stream: string;
  readonly print: string;
  readonly mind: Mind;
  readonly past: Remembered;
  readonly reads: Append['reads'];
  readonly now: string;
  readonly gen: number;
};

const metaOf = ({ speech, stream }: Attempt, { policyVersion }: Decided): EventMeta => ({
  by: speech.by,
  commandId: speech.commandId,
  correlationId: stream,
  causationId: speech.commandId,
  policyVersion: policyVersion ?? null,
  ...(speech.lateReason === undefined ? {} : { lateReason: speech.lateReason }),
});

const written = (attempt: Attempt, decided: Decided): readonly Written[] => {
  const meta = metaOf(attempt, decided);
  return decided.events.map((event, index) => ({
    ...event,
    id: derivedId(attempt.speech.commandId, 'event', String(index)),
    schemaVersion: 1,
    internal: internalPartOf(event.type, event.data),
    meta: event.decision ? { ...meta, decision: event.decision } : meta,
  }));
};

/** The event as its own stream will read it; the log alone knows its position. */
const foreseen = ({ stream, past, now }: Attempt, event: Written, index: number): Recorded => ({
  ...event,
  position: 0,
  stream,
  revision: past.revision + index + 1,
  recordedAt: now,
});

/** What is stored when a rule said no: the answer alone. */
export const refusalAppend = (attempt: Attempt, refusal: Append['refusal'] & object): Append => ({
  ...common(attempt),
  events: [],
  refusal,
  claims: [],
  access: [],
  ...standing(attempt.mind, attempt.past.state),
});

/** Everything that follows from a decision, for one append: events, and the rows that must never lag behind them. */
export const decidedAppend = (attempt: Attempt, decided: Decided): Append => {
  const events = written(attempt, decided);
  const next = events.reduce<unknown>(
    (state, event, index) => attempt.mind.evolve(state, foreseen(attempt, event, index)),
    attempt.past.state,
  );
  return {
    ...common(attempt),
    events,
    claims: [...(decided.claims ?? []), ...documentClaims(events)],
    access: decided.access ?? [],
    ...standing(attempt.mind, next),
  };
};

const common = ({ speech, print, stream, past, reads, gen }: Attempt) => ({
  commandId: speech.commandId,
  fingerprint: print,
  stream,
  expectedRevision: past.revision,
  reads,
  gen,
});

const standing = (mind: Mind, state: unknown) => ({
  alarms: mind.owes(state),
  stage: mind.stageOf(state),
  closed: mind.isClosed(state),
});

export type { Attempt };
