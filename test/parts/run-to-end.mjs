import { spawn } from 'node:child_process';
import { root } from '../../infra/local/prepare.mjs';

/** Asks a whole group of processes to end, and insists five seconds later. */
const endGroup = (leader) => {
  const send = (signal) => {
    try {
      process.kill(-leader, signal);
    } catch {
      // The group is gone already.
    }
  };
  send('SIGTERM');
  setTimeout(() => send('SIGKILL'), 5_000).unref();
};

/**
 * Runs a program to its end, its output shown as it comes. It leads a group of its own, so that whatever it began ends
 * with it when it takes longer than `limit` milliseconds or is called off; `why` then says so.
 */
export const runToEnd = ([command, ...args], { limit, env, signal }) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve({ code: 1, why: 'it was called off' });
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit', detached: true };
    const child = spawn(command, args, options);
    let why;
    const end = (reason) => {
      why = reason;
      endGroup(child.pid);
    };
    const late = setTimeout(() => end(`it took longer than ${limit / 60_000} minutes`), limit);
    const callOff = () => end('it was called off');
    signal.addEventListener('abort', callOff, { once: true });
    const done = (code) => {
      clearTimeout(late);
      signal.removeEventListener('abort', callOff);
      resolve({ code, why });
    };
    child.once('error', () => done(1));
    child.once('close', done);
  });
