import { LogOverloaded, LogUnavailable } from '@connex/event-log';

/** What is said of a log that would not answer just now. It may cross from thread to thread, which a fault may not. */
export type LogAway = { readonly code: 'BUSY' | 'NOT_READY'; readonly retryAfter: number };

/** What a fault says of the log; nothing when it is about something else. */
export const logAwayIn = (fault: unknown): LogAway | undefined => {
  if (fault instanceof LogOverloaded) return { code: 'BUSY', retryAfter: fault.retryAfterSeconds };
  if (fault instanceof LogUnavailable) return { code: 'NOT_READY', retryAfter: fault.retryAfterSeconds };
  return undefined;
};
