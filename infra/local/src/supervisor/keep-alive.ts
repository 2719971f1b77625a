import { setTimeout as sleep } from 'node:timers/promises';
import { Advice } from '../advice.js';
import type { Log } from '../processes/run-tool.js';
import { backOff } from './back-off.js';
import { end } from './launch.js';
import { liveOnce, type LifeEnd } from './one-life.js';
import { lastWordsIn, lengthOf } from './open-log.js';
import type { Part, PartState } from './part.js';
import { standingOf, type Standing } from './standing.js';

/** A part that is kept alive: whenever its process ends unasked, another is begun, on the same data. */
export type Kept = {
  readonly part: Part;
  readonly logFile: string;
  snapshot(): PartState;
  /** Resolves when the part is ready for the first time; throws Advice when it cannot be started, or is stopped. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

type Tools = {
  readonly logFile: string;
  readonly changed: () => void;
  readonly log?: Log;
  readonly poll?: number;
};

const firstTries = 5;
const steadyAfter = 30_000;

const asEnd = (fault: unknown): LifeEnd => ({ how: String(fault), readyFor: 0, late: false });

type Keeping = Required<Omit<Tools, 'changed'>> & {
  readonly part: Part;
  readonly standing: Standing;
  /** How long the log was when the part was first begun. */
  readonly saidBefore: number;
};

const cannotStart = ({ part, logFile, saidBefore }: Keeping, why: string): Advice => {
  const said = lastWordsIn(logFile, saidBefore);
  return new Advice(`${part.name} does not start: ${why}${said && `; it said: ${said}`} (log: ${logFile})`);
};

type Told = { readonly ready: () => void; readonly failed: (fault: Error) => void };

/** Whether a part that was never ready should be given up: it took all its time, or fell again and again. */
const isHopeless = (failures: number, late: boolean): boolean => late || failures >= firstTries;

const rest = (failures: number, leaving: AbortSignal): Promise<void> =>
  sleep(backOff(failures), undefined, { signal: leaving }).catch(() => undefined);

/** Lives one process after the other until told to leave; `failed` only before the first was ready. */
const keep = async (keeping: Keeping, leaving: AbortSignal, { ready, failed }: Told): Promise<void> => {
  const { part, standing, log } = keeping;
  let before: 'starting' | 'restarting' = 'starting';
  const isReady = () => {
    if (before === 'restarting') log(`${part.name} is ready again`);
    before = 'restarting';
    ready();
  };
  for (let failures = 0; !leaving.aborted;) {
    const { how, readyFor, late } = await liveOnce({ ...keeping, leaving, before, ready: isReady }).catch(asEnd);
    if (leaving.aborted) break;
    failures = readyFor > steadyAfter ? 1 : failures + 1;
    standing.become(before);
    if (before === 'starting' && isHopeless(failures, late)) return failed(cannotStart(keeping, how));
    standing.hasRestarted();
    log(`${part.name}: ${how}; it is begun again`);
    await rest(failures, leaving);
  }
  failed(new Advice(`${part.name} was stopped`));
};

export const keepAlive = (part: Part, { logFile, changed, log = () => undefined, poll = 100 }: Tools): Kept => {
  const leaving = new AbortController();
  const standing = standingOf(part, changed);
  let life: Promise<void> | undefined;

  return {
    part,
    logFile,
    snapshot: standing.snapshot,
    start: () =>
      new Promise<void>((ready, failed) => {
        life = keep({ part, logFile, standing, poll, log, saidBefore: lengthOf(logFile) }, leaving.signal, {
          ready,
          failed,
        });
      }),
    stop: async () => {
      leaving.abort();
      const running = standing.running();
      if (running) await end(part, running);
      await life;
      standing.become('stopped');
    },
  };
};
