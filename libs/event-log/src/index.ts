export type * from './event-log.js';
export * from './feed.js';
export type * from './house-clock/house-clock.js';
export { inMemoryEventLog, type InMemoryEventLog } from './in-memory/in-memory-event-log.js';
export * from './faults.js';
export { postgresEventLog as openEventLog, type PostgresEventLog } from './postgres/postgres-event-log.js';
export { postgresHouseClock as openHouseClock } from './postgres/postgres-house-clock.js';
