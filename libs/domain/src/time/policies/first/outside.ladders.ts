import type { RungRule } from '../policy.document.js';
import { beforeIts, dailyAfter, daysAfter, onItsDay, percent } from './rung-parts.js';

/** Ladders of clocks for which the unit waits for somebody else: a government, experts, partners, the Board (domain 7.4). */

/** To a government: never a breach, never a level of the unit's ladder; what people of the unit must do is a task. */
export const governmentLadder = (template: string): RungRule[] => [
  percent(60, { to: ['GOV_FOCAL'], template }),
  onItsDay('due', { reminds: { to: ['GOV_FOCAL'], template } }),
  daysAfter(5, { reminds: { to: ['GOV_FOCAL', 'GOV_FOCAL_ALTERNATE'], template } }),
  daysAfter(10, {
    reminds: { to: ['GOV_SIGN'], template: 'RM-06' },
    escalates: { to: ['CASE_MGR'], level: 'L1' },
  }),
  daysAfter(20, {
    reminds: { to: ['GOV_FOCAL', 'GOV_SIGN'], template: 'RM-07' },
    says: { event: 'CaseDormant', data: {} },
  }),
  daysAfter(30, { escalates: { to: ['HEAD'], level: 'L2' } }),
];

/** A government that does not evaluate is reminded, and never in breach. */
export const evaluatorLadder = (template: string): RungRule[] => [
  percent(60, { to: ['GOV_FOCAL'], template }),
  onItsDay('due', { reminds: { to: ['GOV_FOCAL'], template } }),
];

/** Ten working days before the day, on it, and ten after, when it is late; on the day it is a task. */
export const followUpLadder = (template: string): RungRule[] => [
  beforeIts(20, '-10', { reminds: { to: ['GOV_FOCAL'], template } }),
  beforeIts(10, 'day', { reminds: { to: ['GOV_FOCAL'], template }, escalates: { to: ['ME'], level: 'L0' } }),
  {
    rung: 'due',
    at: { kind: 'due' },
    breaches: true,
    reminds: { to: ['GOV_FOCAL'], template },
    escalates: { to: ['ME'], level: 'L1' },
  },
];

/** An invitation that nobody answers goes to the next candidate on the second day after. */
export const candidateLadder = (template: string): RungRule[] => [
  percent(50, { to: ['EXPERT'], template }),
  onItsDay('due', { reminds: { to: ['EXPERT'], template } }),
  daysAfter(1, { escalates: { to: ['ROSTER'], level: 'L0' } }),
  daysAfter(2, { says: { event: 'CandidateNonResponsive', data: {} } }),
];

/** A partner is reminded on the due day; at its end its silence is an answer, so nothing comes after it. */
export const partnerLadder = (template: string, says: NonNullable<RungRule['says']>): RungRule[] => [
  onItsDay('due', { reminds: { to: ['PARTNER'], template } }),
  { rung: 'silence', at: { kind: 'due' }, says },
];

/** To the Board: at creation, at half, on the due day, daily after; its chair hears of the breach. */
export const boardLadder = (template: string): RungRule[] => [
  { rung: 'creation', at: { kind: 'start' }, reminds: { to: ['BOARD'], template } },
  percent(50, { to: ['BOARD'], template }),
  onItsDay('due', { reminds: { to: ['BOARD'], template } }),
  { rung: 'breach', at: { kind: 'due' }, breaches: true, escalates: { to: ['BOARD_CHAIR'], level: 'L4' } },
  dailyAfter({ reminds: { to: ['BOARD'], template } }),
];

/** A complaint is acknowledged within three working days, and decided by the Board. */
export const complaintLadder = (template: string): RungRule[] => [
  {
    rung: 'acknowledge',
    at: { kind: 'afterStart', days: 3 },
    reminds: { to: ['owner'], template },
    escalates: { to: ['BOARD'], level: 'L0' },
  },
  percent(50, { to: ['owner'], template }),
  percent(80, { to: ['owner', 'BOARD_LIAISON'], template }),
  { rung: 'due', at: { kind: 'due' }, breaches: true, escalates: { to: ['BOARD_CHAIR'], level: 'L4' } },
];
