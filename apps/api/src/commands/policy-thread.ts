import { Worker } from 'node:worker_threads';
import { commandNamed } from '@connex/domain';
import type { CommandDesk, openEventLog, Rehearsal, Speech } from '@connex/event-log';
import { admission } from '../admission.js';
import type { LogAway } from '../problems/log-away.js';
import { problem } from '../problems/problem.js';

type Desk = Pick<CommandDesk, 'speak' | 'rehearse'>;
type Way = keyof Desk;
type Access = Parameters<typeof openEventLog>[0];

/** What a thread is sent out with. */
export type Mission = { readonly access: Access; readonly salt: string; readonly way: Way; readonly speech: Speech };
/** What it comes back with: the answer of the desk, or that the log would not say. */
export type Heard = { readonly answer: Rehearsal } | { readonly away: LogAway };

type House = Omit<Mission, 'way' | 'speech'>;

const longestMillis = 60_000;
const heapMegabytes = 512;
/** One at a time; whoever comes second waits for the first as long as they would for an answer. */
const places = { atOnce: 1, queueMillis: 10_000 };
const beside = new URL('./policy.worker.js', import.meta.url);

/**
 * A policy is tried by its own cases, which may take seconds: so whoever may propose or decide one is heard in a thread of
 * its own, and the door stays open for everybody else. What the thread cannot finish in a minute is given up aloud; said
 * again under the same id, it is done at most once.
 */
export const withPolicyThread = (desk: Desk, house: House, worker = beside): Desk & { close(): Promise<void> } => {
  const queue = admission(places);
  const running = new Set<Worker>();
  let isClosed = false;

  const send = (way: Way, speech: Speech): Promise<Rehearsal> =>
    queue.through(() => {
      if (isClosed) return Promise.reject(problem('NOT_READY', { retryAfter: 2 }));
      const mission: Mission = { ...house, way, speech };
      const limits = { maxOldGenerationSizeMb: heapMegabytes };
      const thread = new Worker(worker, { workerData: mission, resourceLimits: limits });
      running.add(thread);
      return heardFrom(thread).finally(async () => {
        running.delete(thread);
        await thread.terminate();
      });
    });

  return {
    // A speech is answered by an outcome; only a rehearsal is answered by what would be.
    speak: (speech) => (isLong(speech) ? (send('speak', speech) as ReturnType<Desk['speak']>) : desk.speak(speech)),
    rehearse: (speech) => (isLong(speech) ? send('rehearse', speech) : desk.rehearse(speech)),
    /** Who still waits is told to come again; nobody begins a thread that nothing would end. */
    async close() {
      isClosed = true;
      await Promise.all([...running].map((thread) => thread.terminate()));
    },
  };
};

const heardFrom = (thread: Worker): Promise<Rehearsal> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(problem('NOT_READY', { retryAfter: 5 }));
    const patience = setTimeout(giveUp, longestMillis);
    thread.once('message', (heard: Heard) => {
      if ('answer' in heard) resolve(heard.answer);
      else reject(problem(heard.away.code, { retryAfter: heard.away.retryAfter }));
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(patience);
      giveUp();
    });
  });

/** Whoever has no say in the policy is told so at once, before any case is tried: that needs no thread. */
const isLong = ({ type, stream, by }: Speech): boolean => {
  const word = commandNamed('ChangePolicy');
  const isAbout = stream === 'policy' && (type === 'ChangePolicy' || type === 'ProposeDecision');
  return isAbout && [...(word?.by ?? []), ...(word?.proposedBy ?? [])].includes(by.role);
};
