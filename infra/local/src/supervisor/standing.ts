import { markOf } from '../processes/process-mark.js';
import type { Running } from './launch.js';
import type { Part, PartState } from './part.js';

/** How a part stands, told again with each change. */
export type Standing = {
  readonly running: () => Running | undefined;
  become(state: PartState['state'], running?: Running): void;
  hasRestarted(): void;
  snapshot(): PartState;
};

/** The wall's time, for people who look at processes; nothing of the house is decided by it. */
const instantNow = (): string => new Date(performance.timeOrigin + performance.now()).toISOString();

export const standingOf = (part: Part, changed: () => void): Standing => {
  let running: Running | undefined;
  let mark: string | null = null;
  let state: PartState['state'] = 'starting';
  let since = instantNow();
  let restarts = 0;

  return {
    running: () => running,
    hasRestarted: () => void (restarts += 1),
    become: (next, process) => {
      if (process !== running) mark = process?.pid ? (markOf(process.pid) ?? null) : null;
      running = process;
      if (state !== next) since = instantNow();
      state = next;
      changed();
    },
    snapshot: () => {
      const { name, address, stopSignal } = part;
      return { name, state, address, pid: running?.pid ?? null, mark, since, restarts, stopSignal };
    },
  };
};
