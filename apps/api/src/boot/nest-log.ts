import type { LoggerService } from '@nestjs/common';
import type { HouseLog } from './house-log.js';

/** Nest tells of its own life; what it says may hold a message of a library, so only its warnings' kind comes through. */
export const nestLog = (log: HouseLog): LoggerService => ({
  log: () => undefined,
  debug: () => undefined,
  verbose: () => undefined,
  warn: () => log.warn('Nest warns.'),
  error: (thrown: unknown) => log.fault(thrown instanceof Error ? thrown : new Error('of Nest')),
  fatal: (thrown: unknown) => log.fault(thrown instanceof Error ? thrown : new Error('of Nest')),
});
