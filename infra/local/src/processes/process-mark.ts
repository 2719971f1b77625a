import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process beyond doubt: a pid is used again after a while, a pid with its start mark is not. */
export type MarkedProcess = { readonly pid: number; readonly mark: string };

const linuxMark = (pid: number): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${fields[18]}`;
};

const otherMark = (pid: number): string | undefined =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 }).trim() || undefined;

/** When and in which boot a process began, in words of its system; nothing when there is no such process. */
export const markOf = (pid: number): string | undefined => {
  try {
    return process.platform === 'linux' ? linuxMark(pid) : otherMark(pid);
  } catch {
    return undefined;
  }
};

export const marked = (pid: number): MarkedProcess => ({ pid, mark: markOf(pid) ?? 'gone' });

export const isAlive = ({ pid, mark }: MarkedProcess): boolean => markOf(pid) === mark;
