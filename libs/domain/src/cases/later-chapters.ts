import type { Language } from '../grammar/language.js';
import { assignment } from './assignment/assignment.language.js';
import { board } from './board/board.language.js';
import { completion } from './completion/completion.language.js';
import { referral } from './referral/referral.language.js';
import { rounds } from './rounds/rounds.language.js';
import { scoping } from './scoping/scoping.language.js';
import { conflicts } from './selection/conflicts.language.js';
import { selection } from './selection/selection.language.js';
import { standing } from './standing/standing.language.js';

/** The chapters of a case whose events are heard, though nobody can ask for them yet: clocks know them, and so do minds. */
export const laterChapters = {
  board,
  standing,
  referral,
  scoping,
  selection,
  conflicts,
  assignment,
  rounds,
  completion,
} as const satisfies Readonly<Record<string, Language>>;
