/** The nine states of a clock, in one vocabulary for screen, print, mail, terminal and table. Source: UX 2.4. */
export const clockStates = {
  over: { sign: '⚑', word: 'over' },
  soon: { sign: '◔', word: 'due soon' },
  running: { sign: '▸', word: 'running' },
  provisional: { sign: '≈', word: 'provisional' },
  closed: { sign: '☾', word: 'closed hours' },
  paused: { sign: '‖', word: 'paused' },
  met: { sign: '✓', word: 'met' },
  'met-late': { sign: '⚑✓', word: 'met late' },
  cancelled: { sign: '∅', word: 'cancelled' },
} as const;

export type ClockState = keyof typeof clockStates;
