import type { Actor } from './role.js';

/** Who, when, what, why, on what evidence, under which rule, and what else was possible. Source: domain 8.2, ruling 22. */
export type DecisionRecord = {
  readonly outcome: string;
  readonly reasonCode: string;
  readonly reasonText: string;
  readonly basis: readonly string[];
  readonly alternatives: readonly string[];
  readonly policyVersion: string;
  readonly proposedBy?: string;
  readonly proposedAt?: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly onBehalfOf?: string;
};

export type EventMeta = {
  readonly by: Actor;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly policyVersion: string | null;
  readonly lateReason?: string;
  readonly decision?: DecisionRecord;
};

/** What a decision drafts, before the log gives it its place. */
export type Drafted = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly decision?: DecisionRecord;
};

/** An event as it stands in the log. Instants are RFC 3339, UTC, milliseconds. Source: domain 9.5. */
export type Recorded = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
};
