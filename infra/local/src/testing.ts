import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { crewOf } from './supervisor/crew.js';
import type { Part, PartState } from './supervisor/part.js';

/** A place for one spec: a folder as a clone has it (`mode` 0o700 is a root-only home), and a crew that keeps parts alive. */
export const workshop = (mode = 0o711) => {
  const folder = mkdtempSync(join(tmpdir(), 'connex-workshop-'));
  chmodSync(folder, mode);
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const crew = crewOf({ logs: join(folder, 'logs'), log, changed: () => undefined });
  const stateOf = ({ name }: Part): PartState => {
    const state = crew.states().findLast((one) => one.name === name);
    if (!state) throw new Error(`${name} was never started`);
    return state;
  };
  return {
    folder,
    lines,
    log,
    crew,
    stateOf,
    /** kill -9, and the wait until another process is ready in its place. */
    killAndWait: async (part: Part): Promise<void> => {
      const { pid, restarts } = stateOf(part);
      if (pid !== null) process.kill(pid, 'SIGKILL');
      const limit = performance.now() + 60_000;
      while (performance.now() < limit) {
        const now = stateOf(part);
        if (now.restarts > restarts && now.state === 'ready') return;
        await sleep(50);
      }
      throw new Error(`${part.name} did not come back`);
    },
    clear: async (): Promise<void> => {
      await crew.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
