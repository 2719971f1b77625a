import { PoisonedEvent } from '@connex/event-log';

/** Where rules alone are at work, a fault is the event's own or the rule's: trying again cannot help, so its stream waits. */
export const purely = <T>(tell: () => T): T => {
  try {
    return tell();
  } catch (fault) {
    const { name, message } = fault as Error;
    throw new PoisonedEvent(`${name}: ${message}`, { cause: fault });
  }
};
