import { commandNamed, understand, type Actor, type Mind, type Spoken } from '@connex/domain';
import type { EventLog } from '../event-log.js';
import type { Outcome, Speech } from './speech.js';
import { mindOf } from './stream-memory.js';
import { isGuarded, speaksOf, streamOpenedBy } from './whose-stream.js';

/** A speech that was understood, about a stream that the speaker may speak of, in a word that is theirs to speak. */
export type Prepared = {
  readonly speech: Speech;
  readonly stream: string;
  readonly mind: Mind;
  readonly spoken: Spoken;
};

type Word = NonNullable<ReturnType<typeof commandNamed>>;

const misspoken = (message: string): Outcome => ({ kind: 'misspoken', errors: [{ path: 'type', message }] });

/** Understood and permitted; or what is answered instead. What may not be seen is not there, whatever was said of it. */
export const hearSpeech = async (log: Pick<EventLog, 'maySee'>, speech: Speech): Promise<Prepared | Outcome> => {
  const word = commandNamed(speech.type);
  if (!word) return misspoken(`There is no command ${speech.type}.`);
  const understood = understand(speech.type, speech.data);
  if ('errors' in understood) return { kind: 'misspoken', errors: understood.errors };

  const place = placeOf(word, speech);
  if (!place || !(await maySpeakOf(log, place.stream, speech))) return { kind: 'not-there' };
  if (!word.by.includes(speech.by.role)) return { kind: 'forbidden' };
  const spoken = { type: speech.type, data: understood.data, meta: metaOf(speech) };
  const refusal = place.mind.whyNotHere?.(place.stream, spoken);
  return refusal ? { kind: 'refused', refusal } : { speech, ...place, spoken };
};

const placeOf = (word: Word, speech: Speech) => {
  const stream = speech.stream ?? streamOpenedBy(word, speech);
  const mind = stream === undefined ? undefined : mindOf(stream);
  return stream !== undefined && mind && speaksOf(mind, speech.type) ? { stream, mind } : undefined;
};

/** The house itself may speak of everything; so may everybody of a stream that they are just opening. */
const maySpeakOf = async (log: Pick<EventLog, 'maySee'>, stream: string, { by, stream: named }: Speech) => {
  if (named === undefined || by.role === 'SYSTEM' || !isGuarded(stream)) return true;
  return log.maySee(stream, granteesOf(by));
};

/** Under which names somebody may have been granted sight of a stream. An administrator sees no case (ruling 37). */
export const granteesOf = ({ person, role }: Actor): readonly string[] =>
  role === 'ADMIN' ? [] : [`person:${person}`, `role:${role}`];

/** When it happened is filled in when the house's now is known. */
const metaOf = ({ commandId, by, occurredAt = '', lateReason }: Speech): Spoken['meta'] => ({
  id: commandId,
  by,
  occurredAt,
  ...(lateReason !== undefined && { lateReason }),
});
