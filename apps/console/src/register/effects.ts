import type { Recorded } from '@connex/domain';
import { dayAndTime } from '../time/format.js';
import { eventInWords, inWords } from '../time/words.js';

/** What a decision did: the facts that were recorded with it, in one breath. */
export type Effect = { readonly revision: number; readonly what: string; readonly more: string };

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What is worth saying of a fact beside its name: which clock, and until when. */
const moreOf = ({ data }: Recorded): string => {
  const clock = text(data['title']) ?? text(data['clock']);
  const due = text(data['dueAt']) ?? text(data['newDueAt']);
  const id = text(data['clockId']);
  return [clock && inWords(clock), !clock && id, due && `due ${dayAndTime(due)}`].filter(Boolean).join(', ');
};

/** Everything that the same command recorded, in order; the decision itself stands among it. */
export const effectsOf = (events: readonly Recorded[], revision: number): readonly Effect[] => {
  const decision = events.find((event) => event.revision === revision);
  if (!decision) return [];
  return events
    .filter(({ meta }) => meta.commandId === decision.meta.commandId)
    .map((event) => ({ revision: event.revision, what: eventInWords(event.type), more: moreOf(event) }));
};
