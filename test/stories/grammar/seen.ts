/** An event of a case as the window tells it. */
export type Heard = {
  readonly type: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: { readonly by: { readonly person: string; readonly role: string }; readonly decision?: Decision };
};

type Decision = { readonly proposedBy?: string; readonly decidedBy: string };

const clockEvents = (events: readonly Heard[], clock: string) => {
  const started = events.findLast(({ type, data }) => type === 'ClockStarted' && data['clock'] === clock);
  return started ? events.filter(({ data }) => data['clockId'] === started.data['clockId']) : [];
};

/** A field of the last event of a type; nothing when there is none. */
const field = (events: readonly Heard[], type: string, name: string): unknown =>
  events.findLast((event) => event.type === type)?.data[name] ?? null;

const dueIn = (events: readonly Heard[]): unknown => {
  const moved = events.findLast(({ data }) => 'dueAt' in data || 'newDueAt' in data)?.data ?? {};
  return moved['newDueAt'] ?? moved['dueAt'] ?? null;
};

const rang = new Set(['ReminderIssued', 'EscalationRaised']);
const ended = new Set(['ClockStopped', 'ClockCancelled']);

const byRung = (events: readonly Heard[], read: (event: Heard) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(events.map((event) => [String(event.data['rung']), read(event)]));

/** What a clock of a case shows after some events: the latest of its kind where there were several. */
export const clockSeen = (events: readonly Heard[], clock: string) => {
  const its = clockEvents(events, clock);
  return {
    exists: its.length > 0,
    startsAt: field(its, 'ClockStarted', 'startsAt'),
    dueAt: dueIn(its),
    consumedSeconds: field(its, 'ClockPaused', 'consumedSeconds'),
    netSeconds: field(its, 'ClockStopped', 'netSeconds'),
    met: field(its, 'ClockStopped', 'met'),
    running: its.length > 0 && !its.some(({ type }) => ended.has(type)),
    breaches: its.filter(({ type }) => type === 'ClockBreached').length,
    /** The rungs that rang, each with the instant at which it did. */
    rungs: byRung(
      its.filter(({ type }) => rang.has(type)),
      ({ occurredAt }) => occurredAt,
    ),
    /** By how many seconds a rung rang late. */
    lateBy: byRung(
      its.filter(({ data }) => data['lateBy'] !== undefined),
      ({ data }) => data['lateBy'],
    ),
  };
};
