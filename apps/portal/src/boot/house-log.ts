import { lineLog } from '@connex/infra-process';

/** Patterns and figures; never who somebody is. */
export const houseLog = lineLog('portal', ['method', 'route', 'status', 'millis', 'reason', 'port']);

export type HouseLog = ReturnType<typeof houseLog>;
