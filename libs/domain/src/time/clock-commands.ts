import type { Refusal } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Drafted } from '../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import type { clockLanguage } from './clock.language.js';
import type { Clocks } from './clock.state.js';

type Asked = 'PauseClock' | 'ResumeClock' | 'RecomputeClocks' | 'CloseEscalation';

/** What follows from a command about clocks. `RingAlarm` is answered by `ring`. */
export const decideClocks = (
  _command: Command<typeof clockLanguage, Asked>,
  _clocks: Clocks,
  _context: ClockContext,
): readonly Drafted[] | Refusal<typeof clockLanguage> => [];
