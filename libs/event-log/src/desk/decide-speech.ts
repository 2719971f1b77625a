import { isRefusal, type Facts } from '@connex/domain';
import type { Append, EventLog } from '../event-log.js';
import { derivedId, fingerprint, secretly } from './derived-id.js';
import { answeredBefore } from './desk-answers.js';
import { decidedAppend, refusalAppend, type Attempt } from './draft-append.js';
import type { Prepared } from './hear-speech.js';
import type { Outcome, Speech } from './speech.js';
import type { Recollection, StreamMemory } from './stream-memory.js';
import { mustExist } from './whose-stream.js';

export type ToAppend = { readonly append: Append; readonly revision: number };

/** Takes one decision on what the streams say at this glance: an append to try, or an answer at once. */
export const speechDecider = (log: EventLog, memory: StreamMemory, salt: string) => {
  return async (prepared: Prepared): Promise<Outcome | ToAppend> => {
    const recollected = await recollect(memory, prepared);
    const attempt = attemptOn(prepared, recollected);
    const { speech, past } = attempt;
    if (past.revision === 0 && mustExist(prepared.mind, speech.type)) return { kind: 'not-there' };
    if (speech.expectedRevision !== undefined && speech.expectedRevision !== past.revision)
      return (
        (await answeredBefore(log, { commandId: speech.commandId, print: attempt.print })) ?? {
          kind: 'lost',
          revision: past.revision,
        }
      );
    return decide(attempt, prepared, factsOf(speech, recollected.recollection, salt));
  };
};

type Recollected = { readonly recollection: Recollection; readonly reads: readonly string[] };

/** Reads the stream and what the decision needs besides, at one glance; a wrong guess costs a second one. */
const recollect = async (memory: StreamMemory, { stream, mind, spoken }: Prepared): Promise<Recollected> => {
  let reads = mind.reads(spoken, memory.guess(stream).state);
  for (;;) {
    const recollection = await memory.recall([stream, ...reads]);
    const needed = mind.reads(spoken, recollection.of(stream).state);
    if (needed.every((name) => reads.includes(name))) return { recollection, reads };
    reads = needed;
  }
};

const attemptOn = ({ speech, stream, mind }: Prepared, { recollection, reads }: Recollected): Attempt => ({
  speech,
  stream,
  mind,
  print: fingerprint(speech),
  past: recollection.of(stream),
  reads: reads.map((name) => ({ stream: name, revision: recollection.of(name).revision })),
  now: recollection.reading.now,
  gen: recollection.reading.clock.gen,
});

const factsOf = ({ commandId }: Speech, { reading, of }: Recollection, salt: string): Facts => ({
  now: reading.now,
  idFor: (label) => derivedId(commandId, label),
  secretly: (text) => secretly(salt, text),
  stateOf: (stream) => of(stream).state,
});

const decide = (attempt: Attempt, { mind, spoken }: Prepared, facts: Facts): Outcome | ToAppend => {
  const { speech, past } = attempt;
  const said = { ...spoken, meta: { ...spoken.meta, occurredAt: speech.occurredAt ?? facts.now } };
  const decision = mind.decide(said, past.state, facts);
  if ('unsaid' in decision) return { kind: 'unsaid', unsaid: decision.unsaid };
  const append = isRefusal(decision) ? refusalAppend(attempt, decision) : decidedAppend(attempt, decision);
  return { append, revision: past.revision };
};
