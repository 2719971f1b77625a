export type * from './event-log.js';
export * from './feed.js';
