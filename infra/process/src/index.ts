export { hasDatabase, listening, port, postgresUrl, readBy, type Env, type Wrong } from './environment.js';
export { lineLog, type LineOf } from './line-log.js';
export { giveUpAs, watchOver } from './watch-over.js';
