import type { Unsaid, Alarm } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import type { Clocks } from './clock.state.js';

/** What time owes a case's clocks: every rung that is still to ring. */
export const alarmsOf = (_clocks: Clocks): readonly Alarm[] => [];

/**
 * The answer to an alarm (ruling 19): all that is due by now in this case, not only what was named.
 * A key that is no longer armed so is overtaken; one that lies ahead is not yet.
 */
export const ring = (
  _clocks: Clocks,
  _alarm: { readonly key: string; readonly arm: number },
  _context: ClockContext,
): readonly Drafted[] | Unsaid => [];
