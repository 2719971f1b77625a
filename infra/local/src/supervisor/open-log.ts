import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 20 * 1024 * 1024;

/** Keeps one old log beside the running one. The file stays the same file, so a process that writes to it goes on. */
export const rotateLog = (file: string): void => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= largest) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
};

/** Opens a part's log for a process to write into by itself: it needs us for nothing, and outlives us. */
export const withLog = <T>(file: string, use: (descriptor: number) => T): T => {
  mkdirSync(dirname(file), { recursive: true });
  rotateLog(file);
  const descriptor = openSync(file, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** The end of a log, for a sentence about why a part did not start. */
export const lastLines = (file: string, count = 3): string => {
  try {
    const lines = readFileSync(file, 'utf8').slice(-8_192).trim().split('\n');
    return lines.slice(-count).join(' | ').slice(-800);
  } catch {
    return '';
  }
};
