import { foundingCommands } from '../founding.js';
import { isRefusal } from '../grammar/decider.js';
import type { Facts, Mind, Spoken } from '../grammar/mind.js';
import type { Drafted, Recorded } from '../grammar/recorded.js';
import { minds } from '../minds.js';
import { berlinCalendar, type CalendarDocument } from '../time/calendars/berlin.calendar.js';

type States = Map<string, { readonly state: unknown; readonly revision: number }>;

const foundedAt = '2026-01-01T00:00:00.000Z';

export const recordedAs = (event: Drafted, place: Pick<Recorded, 'stream' | 'revision'>, spoken: Spoken): Recorded => ({
  ...event,
  ...place,
  position: place.revision,
  id: `${place.stream}/${place.revision}`,
  schemaVersion: 1,
  recordedAt: event.occurredAt,
  meta: {
    by: spoken.meta.by,
    commandId: spoken.meta.id,
    correlationId: place.stream,
    causationId: null,
    policyVersion: null,
  },
});

const tell = (states: States, stream: string, mind: Mind, spoken: Spoken) => {
  const { state, revision } = states.get(stream) ?? { state: mind.initial, revision: 0 };
  const facts: Facts = {
    now: foundedAt,
    idFor: (label) => label,
    secretly: (text) => text,
    stateOf: (other) => states.get(other)?.state,
  };
  const decided = mind.decide(spoken, state, facts);
  if (isRefusal(decided) || 'unsaid' in decided) throw new Error(`${stream}: ${JSON.stringify(decided)}`);
  const events = decided.events.map((event, index) =>
    recordedAs(event, { stream, revision: revision + index + 1 }, spoken),
  );
  const next = events.reduce<unknown>((past, event) => mind.evolve(past, event), state);
  states.set(stream, { state: next, revision: revision + events.length });
};

/** What every stream says when a house was founded: policy 1, the unit’s calendar, all countries. By stream. */
export const foundedStates = (
  calendars: readonly CalendarDocument[] = [berlinCalendar],
): ReadonlyMap<string, unknown> => {
  const states: States = new Map();
  const plan = { calendars, tzVersion: 'test', people: [], idFor: (label: string) => label };
  for (const { commandId, stream, type, data } of foundingCommands(plan)) {
    const mind = minds.find(({ kind }) => kind === stream.split('-', 1)[0]);
    if (!mind) throw new Error(`No mind reads ${stream}.`);
    const meta = { id: commandId, by: { person: 'house', role: 'SYSTEM' as const }, occurredAt: foundedAt };
    tell(states, stream, mind, { type, data, meta });
  }
  return new Map([...states].map(([stream, { state }]) => [stream, state]));
};
