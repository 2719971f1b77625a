export type * from './event-log.js';
export * from './feed.js';
export type * from './house-clock/house-clock.js';
export { inMemoryEventLog, type InMemoryEventLog } from './in-memory/in-memory-event-log.js';
