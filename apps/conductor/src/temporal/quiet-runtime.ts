import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogLevel } from '@temporalio/worker';
import type { HouseLog } from '../boot/house-log.js';

const speaks: Readonly<Record<LogLevel, keyof HouseLog>> = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'warn',
};

/**
 * Temporal's SDK speaks into our log, by its sentences alone: what it would add may be anything. It does not listen for
 * signals of the system, for the whole process stops in an order of its own.
 */
export const quietRuntime = (log: HouseLog) => {
  const logger = new DefaultLogger('INFO', ({ level, message }) => log[speaks[level]](message));
  const logging = { filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }), forward: {} };
  Runtime.install({ logger, telemetryOptions: { logging }, shutdownSignals: [] });
};
