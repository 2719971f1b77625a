import { eventLogContract, standsAt } from '../event-log.contract.js';
import { houseClockContract } from '../house-clock/house-clock.contract.js';
import { inMemoryEventLog } from './in-memory-event-log.js';

const open = async (mode: 'wall' | 'story' = 'story') => {
  const log = inMemoryEventLog({ mode, standsAt });
  return { log, clock: log.clock, close: () => log.clock.close() };
};

eventLogContract('in memory', open);
houseClockContract('in memory', open);
