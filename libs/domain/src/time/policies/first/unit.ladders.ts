import type { RungRule } from '../policy.document.js';
import { breach, half, halfAsLongAgain, mostly, onItsDay, percent, stoodFor } from './rung-parts.js';

/** Ladders of clocks that the unit itself keeps. Audiences: domain 7.4. */

export const unitLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L2', 'HEAD'),
];

/** Due diligence: the Board's liaison hears of a breach, too, and of half as long again. */
export const integrityLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L2', 'HEAD', 'BOARD_LIAISON'),
  halfAsLongAgain(template),
];

/** What the head decides: RM-03 has no rung at 80. */
export const headLadder = (template: string): RungRule[] => [half(template), breach(template, 'L2', 'BOARD_LIAISON')];

/** What the Board's liaison must know of at once, as soon as it is late; and, as of all conflicts, of half as long again. */
export const boardToldLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L3', 'HEAD', 'BOARD_LIAISON'),
  halfAsLongAgain(template),
];

/** The Board's chair hears of a breach of the headline (ruling 9); the Head reviews a case that stood for 20 days in all. */
export const headlineLadder = (template: string): RungRule[] => [
  stoodFor(20, 'L2', 'HEAD'),
  half(template),
  mostly(template),
  breach(template, 'L4', 'HEAD', 'BOARD_CHAIR'),
  halfAsLongAgain(template),
];

/** At half, and on the day, the picked expert is reminded of what is still blank in the declaration; then the unit. */
export const conflictLadder = (template: string): RungRule[] => [
  percent(50, { to: ['EXPERT'], template: 'RM-10' }),
  mostly(template),
  onItsDay('day', { reminds: { to: ['EXPERT'], template: 'RM-10' } }),
  breach(template, 'L2', 'INTEGRITY', 'HEAD'),
  halfAsLongAgain(template),
];

export const privacyLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L2', 'DPO', 'HEAD'),
];
