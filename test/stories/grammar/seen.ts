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
  const started = events.filter(({ type, data }) => type === 'ClockStarted' && data['clock'] === clock).at(-1);
  if (!started) return [];
  return events.filter(({ data }) => data['clockId'] === started.data['clockId']);
};

/** What a clock of a case shows after some events: the latest of its kind where there were several. */
export const clockSeen = (events: readonly Heard[], clock: string) => {
  const its = clockEvents(events, clock);
  const last = (type: string) => its.findLast((event) => event.type === type);
  const moved = its.findLast(({ data }) => 'dueAt' in data || 'newDueAt' in data);
  const stopped = last('ClockStopped')?.data;
  return {
    exists: its.length > 0,
    startsAt: last('ClockStarted')?.data['startsAt'] ?? null,
    dueAt: moved?.data['newDueAt'] ?? moved?.data['dueAt'] ?? null,
    consumedSeconds: last('ClockPaused')?.data['consumedSeconds'] ?? null,
    netSeconds: stopped?.['netSeconds'] ?? null,
    pausedSeconds: stopped?.['pausedSeconds'] ?? null,
    met: stopped?.['met'] ?? null,
    running: its.length > 0 && stopped === undefined && last('ClockCancelled') === undefined,
    breaches: its.filter(({ type }) => type === 'ClockBreached').length,
    /** The rungs that rang, each with the instant at which it did. */
    rungs: Object.fromEntries(
      its
        .filter(({ type }) => type === 'ReminderIssued' || type === 'EscalationRaised')
        .map(({ data, occurredAt }) => [String(data['rung']), occurredAt]),
    ),
    suppressed: its.filter(({ type }) => type === 'ReminderSuppressed').map(({ data }) => String(data['rung'])),
    lateBy: Object.fromEntries(
      its.filter(({ data }) => data['lateBy'] !== undefined).map(({ data }) => [String(data['rung']), data['lateBy']]),
    ),
  };
};
