import { isRefusal, understand, commandNamed, type Facts, type Mind, type Refusal, type Spoken } from '@connex/domain';
import type { Told } from '@connex/domain/lifecycle';
import type { Append, EventLog } from '../event-log.js';
import { outcomeOf, storedAnswer } from './desk-answers.js';
import { documentTaken } from './document-claims.js';
import { derivedId, fingerprint, secretly } from './derived-id.js';
import { decidedAppend, refusalAppend, type Attempt } from './draft-append.js';
import type { Outcome, Speech } from './speech.js';
import { mindOf, streamMemory, type Recollection } from './stream-memory.js';
import { isGuarded, mustExist, speaksOf, streamOpenedBy } from './whose-stream.js';

/** How often a decision is taken again when somebody else was first (architecture §5). */
const tries = 3;
/** A moved clock does not count towards the tries (ruling 15), yet nothing may go on for ever. */
const clockMoves = 1_000;

type Prepared = { readonly speech: Speech; readonly stream: string; readonly mind: Mind; readonly spoken: Spoken };

/**
 * The one desk at which every command is decided: understood, permitted, decided on what the streams say, appended.
 * Speaking twice under one id is speaking once. Faults of the log are thrown; every other answer is an outcome.
 */
export const commandDesk = (log: EventLog, { salt }: { readonly salt: string }) => {
  const memory = streamMemory(log);

  const factsOf = ({ speech }: Prepared, recollection: Recollection): Facts => ({
    now: recollection.reading.now,
    idFor: (label) => derivedId(speech.commandId, label),
    secretly: (text) => secretly(salt, text),
    stateOf: (stream) => recollection.of(stream).state,
  });

  /** Reads the stream and what the decision needs besides, at one glance; a wrong guess costs a second one. */
  const recall = async ({ stream, mind, spoken }: Prepared) => {
    let reads = mind.reads(spoken, memory.guess(stream).state);
    for (;;) {
      const recollection = await memory.recall([stream, ...reads]);
      const needed = mind.reads(spoken, recollection.of(stream).state);
      if (needed.every((name) => reads.includes(name))) return { recollection, reads };
      reads = needed;
    }
  };

  const attemptFor = async (prepared: Prepared): Promise<{ attempt: Attempt; facts: Facts }> => {
    const { speech, stream, mind } = prepared;
    const { recollection, reads } = await recall(prepared);
    const { now, clock } = recollection.reading;
    const attempt = {
      speech,
      stream,
      mind,
      print: fingerprint(speech),
      past: recollection.of(stream),
      reads: reads.map((name) => ({ stream: name, revision: recollection.of(name).revision })),
      now,
      gen: clock.gen,
    };
    return { attempt, facts: factsOf(prepared, recollection) };
  };

  const decide = async (prepared: Prepared): Promise<Outcome | { append: Append; revision: number }> => {
    const { attempt, facts } = await attemptFor(prepared);
    const { speech, mind, past } = attempt;
    if (past.revision === 0 && mustExist(mind, prepared.spoken.type)) return { kind: 'not-there' };
    if (speech.expectedRevision !== undefined && speech.expectedRevision !== past.revision)
      return (await answeredBefore(attempt)) ?? { kind: 'lost', revision: past.revision };

    const said = { ...prepared.spoken.meta, occurredAt: speech.occurredAt ?? facts.now };
    const decision = mind.decide({ ...prepared.spoken, meta: said }, past.state, facts);
    if ('unsaid' in decision) return { kind: 'unsaid', unsaid: decision.unsaid };
    const append = isRefusal(decision) ? refusalAppend(attempt, decision) : decidedAppend(attempt, decision);
    return { append, revision: past.revision };
  };

  const answeredBefore = async ({ speech, print }: Attempt): Promise<Outcome | undefined> => {
    const answer = await log.answered(speech.commandId, print);
    if (answer === undefined) return undefined;
    return answer === 'reused' ? { kind: 'reused' } : storedAnswer(answer);
  };

  /** A name that another stream holds is a refusal like any other, and is kept as one. */
  const refuseClaim = async (append: Append, refusal: Refusal): Promise<Outcome> => {
    const appended = await log.append({ ...append, events: [], claims: [], access: [], refusal });
    return outcomeOf(appended, refusal) ?? { kind: 'refused', refusal };
  };

  const speakUntilHeard = async (prepared: Prepared): Promise<Outcome> => {
    let lost = 0;
    for (let moves = 0; moves < clockMoves; moves++) {
      const decided = await decide(prepared);
      if ('kind' in decided) return decided;

      const appended = await log.append(decided.append);
      if (appended.status === 'claimed')
        return refuseClaim(
          decided.append,
          documentTaken(appended.key) ?? prepared.mind.claimed(appended.key, appended.holder),
        );
      const outcome = outcomeOf(appended, decided.append.refusal);
      if (outcome) return outcome;
      if (appended.status === 'moved' && appended.what !== 'clock') lost++;
      if (lost === tries) return { kind: 'lost', revision: decided.revision };
    }
    throw new Error('The house clock never stood still long enough for a decision.');
  };

  const speak = async (speech: Speech): Promise<Outcome> => {
    const word = commandNamed(speech.type);
    if (!word) return { kind: 'misspoken', errors: [{ path: 'type', message: `There is no command ${speech.type}.` }] };
    const understood = understand(speech.type, speech.data);
    if ('errors' in understood) return { kind: 'misspoken', errors: understood.errors };

    const stream = speech.stream ?? streamOpenedBy(word, speech);
    const mind = stream === undefined ? undefined : mindOf(stream);
    if (stream === undefined || !mind || !speaksOf(mind, speech.type)) return { kind: 'not-there' };
    if (!(await maySpeakOf(stream, speech))) return { kind: 'not-there' };
    if (!word.by.includes(speech.by.role)) return { kind: 'forbidden' };

    const meta = {
      id: speech.commandId,
      by: speech.by,
      occurredAt: speech.occurredAt ?? '',
      ...(speech.lateReason === undefined ? {} : { lateReason: speech.lateReason }),
    };
    return speakUntilHeard({ speech, stream, mind, spoken: { type: speech.type, data: understood.data, meta } });
  };

  const maySpeakOf = async (stream: string, { by, stream: named }: Speech) =>
    named === undefined ||
    by.role === 'SYSTEM' ||
    !isGuarded(stream) ||
    log.maySee(stream, [`person:${by.person}`, `role:${by.role}`]);

  return {
    speak,

    /** Time speaks: what is due is answered in one append, and the workflow learns how things stand (ruling 19). */
    async ring({ stream, key, arm }: { stream: string; key: string; arm: number }): Promise<Told> {
      const by = { person: 'house', role: 'SYSTEM' } as const;
      const commandId = derivedId('RingAlarm', stream, key, String(arm));
      await speak({ commandId, type: 'RingAlarm', by, stream, data: { key, arm } });
      const told = await log.told(stream);
      if (!told) throw new Error(`Time rang for ${stream}, which is not in the log.`);
      return told;
    },
  };
};

export type CommandDesk = ReturnType<typeof commandDesk>;
