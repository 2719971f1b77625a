import { lineLog, type LineOf } from '@connex/infra-process';

/** `route` is the route's pattern, never the path: a path may carry a key. */
const allowed = [
  'requestId',
  'method',
  'route',
  'status',
  'code',
  'millis',
  'person',
  'role',
  'command',
  'commandId',
  'stream',
  'documentId',
  'count',
  'port',
] as const;

export type Line = LineOf<(typeof allowed)[number]>;

export const houseLog = lineLog('api', allowed);

export type HouseLog = ReturnType<typeof houseLog>;
