import { lineLog } from '@connex/infra-process';

export const houseLog = lineLog('conductor', [
  'stream',
  'count',
  'position',
  'millis',
  'address',
  'port',
  'buildId',
  'code',
]);

export type HouseLog = ReturnType<typeof houseLog>;
