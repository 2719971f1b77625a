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

const telling = /error|fatal|cannot|refused|denied|missing|invalid|in use/i;

/** Bytes in a log; what comes after them was said later. */
export const lengthOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What a log says, from a byte on, about why a part did not start: its last line about an error, else its last lines. */
export const lastWordsIn = (file: string, from: number): string => {
  try {
    const lines = readFileSync(file)
      .subarray(from)
      .toString()
      .slice(-8_192)
      .split('\n')
      .map((line) => line.trim());
    const said = lines.filter(Boolean);
    const reason = said.slice(-40).findLast((line) => telling.test(line) && !line.startsWith('at '));
    return (reason ?? said.slice(-3).join(' | ')).slice(0, 600);
  } catch {
    return '';
  }
};
