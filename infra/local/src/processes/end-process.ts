import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type MarkedProcess } from './process-mark.js';

/** A pid of 1 or less means "everybody" to the kernel; no part of a house has one. */
const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    if (Math.abs(pid) > 1) process.kill(pid, signal);
  } catch {
    // It is gone already, which is what was wanted.
  }
};

/** Sends a signal to a process that leads a group, and to whatever it has begun in that group. */
export const signalGroup = (leader: number, signal: NodeJS.Signals): void => {
  if (leader > 1) send(-leader, signal);
};

const isGoneWithin = async (target: MarkedProcess, milliseconds: number): Promise<boolean> => {
  const until = performance.now() + milliseconds;
  while (isAlive(target)) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
};

/**
 * Ends a process that is not our child: asks, waits `patience` milliseconds, then insists on it and its group.
 * Answers whether it was alive at all.
 */
export const endProcess = async (target: MarkedProcess, signal: NodeJS.Signals, patience: number): Promise<boolean> => {
  if (!isAlive(target)) return false;
  send(target.pid, signal);
  if (await isGoneWithin(target, patience)) return true;
  signalGroup(target.pid, 'SIGKILL');
  send(target.pid, 'SIGKILL');
  await isGoneWithin(target, 5_000);
  return true;
};
