import type { Append, EventLog } from '../event-log.js';
import { claimRefusal } from './claim-refusal.js';
import type { ToAppend } from './decide-speech.js';
import { fingerprint } from './derived-id.js';
import { answeredBefore } from './desk-answers.js';
import { hearSpeech, type Prepared } from './hear-speech.js';
import type { Outcome, Rehearsal, Speech } from './speech.js';

type Decide = (prepared: Prepared) => Promise<Outcome | ToAppend>;

/**
 * What a speech would do if it were said now: the facts that would be written, or the answer that it would get, be it that
 * its id was used or that another stream holds a name. Writes nothing and holds no name: what another takes meanwhile is
 * found when it is said.
 */
export const rehearser =
  (log: Pick<EventLog, 'answered' | 'holderOf' | 'maySee'>, decide: Decide) =>
  async (speech: Speech): Promise<Rehearsal> => {
    const prepared = await hearSpeech(log, speech);
    if ('kind' in prepared) return prepared;
    const decided = await decide(prepared);
    if ('kind' in decided) return decided;
    const said = await answeredBefore(log, { commandId: speech.commandId, print: fingerprint(speech) });
    return said ?? foreseen(log, prepared, decided);
  };

const foreseen = async (
  log: Pick<EventLog, 'holderOf' | 'maySee'>,
  prepared: Prepared,
  { append, revision }: ToAppend,
): Promise<Rehearsal> => {
  const held = append.refusal ? undefined : await heldByAnother(log, append);
  const refusal = append.refusal ?? (held && (await claimRefusal(log, prepared, held)));
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'rehearsed', stream: append.stream, revision, events: append.events };
};

/** The first name that the append would take hold of and another stream holds. */
const heldByAnother = async (log: Pick<EventLog, 'holderOf'>, { claims, stream }: Append) => {
  for (const { key } of claims.filter(({ holds }) => holds)) {
    const holder = await log.holderOf(key);
    if (holder !== undefined && holder !== stream) return { key, holder };
  }
  return undefined;
};
