import type { Told } from '@connex/domain/lifecycle';
import type { Append, Appended, EventLog } from '../event-log.js';
import { claimRefusal } from './claim-refusal.js';
import { speechDecider } from './decide-speech.js';
import { derivedId } from './derived-id.js';
import { outcomeOf } from './desk-answers.js';
import { hearSpeech, type Prepared } from './hear-speech.js';
import { rehearser } from './rehearse.js';
import type { Outcome, Speech } from './speech.js';
import { streamMemory } from './stream-memory.js';

/** How often a decision is taken again when somebody else was first (architecture §5). */
const tries = 3;
/** A moved clock does not count towards the tries (ruling 15), yet nothing may go on for ever. */
const clockMoves = 1_000;

/**
 * The one desk at which every command is decided: understood, permitted, decided on what the streams say, appended.
 * Speaking twice under one id is speaking once. Faults of the log are thrown; every other answer is an outcome.
 */
export const commandDesk = (log: EventLog, { salt }: { readonly salt: string }) => {
  const decide = speechDecider(log, streamMemory(log), salt);

  const speakUntilHeard = async (prepared: Prepared): Promise<Outcome> => {
    let lost = 0;
    for (let moves = 0; moves < clockMoves; moves++) {
      const decided = await decide(prepared);
      if ('kind' in decided) return decided;

      const appended = await log.append(decided.append);
      const outcome = await heard(log, prepared, decided.append, appended);
      if (outcome) return outcome;
      if (appended.status === 'moved' && appended.what !== 'clock') lost++;
      if (lost === tries) return { kind: 'lost', revision: decided.revision };
    }
    throw new Error('The house clock never stood still long enough for a decision.');
  };

  const speak = async (speech: Speech): Promise<Outcome> => {
    const prepared = await hearSpeech(log, speech);
    return 'kind' in prepared ? prepared : speakUntilHeard(prepared);
  };

  return {
    speak,
    rehearse: rehearser(log, decide),

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

/** What the log's answer means to the speaker; nothing when it has to be decided again. */
const heard = async (log: EventLog, prepared: Prepared, append: Append, appended: Appended) => {
  if (appended.status !== 'claimed') return outcomeOf(appended, append.refusal);
  // A name that another stream holds is a refusal like any other, and is kept as one; what moved is decided again.
  const refusal = await claimRefusal(log, prepared, appended);
  return outcomeOf(await log.append({ ...append, events: [], claims: [], access: [], refusal }), refusal);
};
