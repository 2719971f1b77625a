import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup } from '../processes/end-process.js';
import { withLog } from './open-log.js';
import type { Launch, Part } from './part.js';

/** A running process: `ended` says how it ended, once it has. `pid` is nothing where it could not even be begun. */
export type Running = { readonly pid: number | null; readonly child: ChildProcess; readonly ended: Promise<string> };

const ending = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (fault) => resolve(`it could not be started: ${fault.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`));
  });

/**
 * Begins a process in a session of its own, so that Ctrl-C reaches the supervisor alone, which stops its parts in order.
 * What it prints goes straight into its log.
 */
export const begin = (launch: Launch, logFile: string): Running =>
  withLog(logFile, (log) => {
    const child = spawn(launch.command, launch.args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: launch.env ?? process.env,
      ...(launch.folder && { cwd: launch.folder }),
      ...launch.account,
    });
    return { pid: child.pid ?? null, child, ended: ending(child) };
  });

/** Asks a process to end, waits as long as its part may take, then insists. */
export const end = async ({ stopSignal, stopLimit }: Part, running: Running): Promise<void> => {
  running.child.kill(stopSignal);
  const patience = new AbortController();
  const late = sleep(stopLimit, 'late', { signal: patience.signal }).catch(() => 'in time');
  const outcome = await Promise.race([running.ended, late]);
  patience.abort();
  if (outcome !== 'late') return;
  if (running.pid !== null) signalGroup(running.pid, 'SIGKILL');
  await running.ended;
};
