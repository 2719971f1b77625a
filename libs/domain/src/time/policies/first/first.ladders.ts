import type { RungRule } from '../policy.document.js';

/** Rungs 50 → L0, 80 → L1, due → L2, 150 → L3, breach of the headline → L4 (ruling 9). Audiences: domain 7.4. */
type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';

const percent = (share: number, level: Level, to: string[], template: string): RungRule => ({
  rung: String(share),
  at: { kind: 'percent', percent: share },
  reminds: { to, template, level },
});

const half = (template: string) => percent(50, 'L0', ['owner'], template);
const mostly = (template: string) => percent(80, 'L1', ['owner', 'DEPUTY'], template);

/** The due instant: a breach, said at once to the owner and to whoever must know of it. */
const breach = (template: string, level: Level, ...told: string[]): RungRule => ({
  rung: 'due',
  at: { kind: 'due' },
  breaches: true,
  reminds: { to: ['owner', ...told.filter((one) => one !== 'owner')], template, level },
  escalates: { to: told, level },
});

const halfAsLongAgain = (template: string): RungRule => ({
  rung: '150',
  at: { kind: 'percent', percent: 150 },
  reminds: { to: ['HEAD', 'BOARD_LIAISON'], template, level: 'L3' },
  escalates: { to: ['HEAD', 'BOARD_LIAISON'], level: 'L3' },
});

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

export const headlineLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L4', 'HEAD', 'BOARD_CHAIR'),
  halfAsLongAgain(template),
];

const NINE = '09:00';
const daysAfter = (days: number, does: Omit<RungRule, 'rung' | 'at'>): RungRule => ({
  rung: `+${days}`,
  at: { kind: 'afterDue', days, time: NINE },
  ...does,
});

/** To a government: never a breach, never a level of the unit's ladder; what people of the unit must do is a task. */
export const governmentLadder = (template: string): RungRule[] => [
  { rung: '60', at: { kind: 'percent', percent: 60 }, reminds: { to: ['GOV_FOCAL'], template } },
  { rung: 'due', at: { kind: 'dueDay', time: NINE }, reminds: { to: ['GOV_FOCAL'], template } },
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

/** To the Board: at creation, at half, on the due day, daily after; its chair hears of the breach. */
export const boardLadder = (template: string): RungRule[] => [
  { rung: 'creation', at: { kind: 'start' }, reminds: { to: ['BOARD'], template } },
  { rung: '50', at: { kind: 'percent', percent: 50 }, reminds: { to: ['BOARD'], template } },
  { rung: 'due', at: { kind: 'dueDay', time: NINE }, reminds: { to: ['BOARD'], template } },
  { rung: 'breach', at: { kind: 'due' }, breaches: true, escalates: { to: ['BOARD_CHAIR'], level: 'L4' } },
  { rung: 'daily', at: { kind: 'dailyAfterDue', time: NINE }, reminds: { to: ['BOARD'], template } },
];

/** The shortlist waits for the government in the same way, in a letter of its own. */
export const shortlistLadder = governmentLadder;

const onItsDay = (rung: string, does: Omit<RungRule, 'rung' | 'at'>): RungRule => ({
  rung,
  at: { kind: 'dueDay', time: NINE },
  ...does,
});
const beforeIts = (days: number, rung: string, does: Omit<RungRule, 'rung' | 'at'>): RungRule => ({
  rung,
  at: { kind: 'beforeDue', days, time: NINE },
  ...does,
});

/** At half, and on the day, the picked expert is reminded of what is still blank in the declaration; then the unit. */
export const conflictLadder = (template: string): RungRule[] => [
  { rung: '50', at: { kind: 'percent', percent: 50 }, reminds: { to: ['EXPERT'], template: 'RM-10' } },
  mostly(template),
  onItsDay('day', { reminds: { to: ['EXPERT'], template: 'RM-10' } }),
  breach(template, 'L2', 'INTEGRITY', 'HEAD'),
  halfAsLongAgain(template),
];

/** An invitation that nobody answers goes to the next candidate on the second day after. */
export const candidateLadder = (template: string): RungRule[] => [
  { rung: '50', at: { kind: 'percent', percent: 50 }, reminds: { to: ['EXPERT'], template } },
  onItsDay('due', { reminds: { to: ['EXPERT'], template } }),
  daysAfter(1, { escalates: { to: ['ROSTER'], level: 'L0' } }),
  daysAfter(2, { says: { event: 'CandidateNonResponsive', data: {} } }),
];

/** A partner is reminded on the due day; at its end its silence is an answer, so nothing comes after it. */
export const partnerLadder = (template: string, says: NonNullable<RungRule['says']>): RungRule[] => [
  onItsDay('due', { reminds: { to: ['PARTNER'], template } }),
  { rung: 'silence', at: { kind: 'due' }, says },
];

/** A government that does not evaluate is reminded, and never in breach. */
export const evaluatorLadder = (template: string): RungRule[] => [
  { rung: '60', at: { kind: 'percent', percent: 60 }, reminds: { to: ['GOV_FOCAL'], template } },
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

export const privacyLadder = (template: string): RungRule[] => [
  half(template),
  mostly(template),
  breach(template, 'L2', 'DPO', 'HEAD'),
];

/** A complaint is acknowledged within three working days, and decided by the Board. */
export const complaintLadder = (template: string): RungRule[] => [
  {
    rung: 'acknowledge',
    at: { kind: 'afterStart', days: 3 },
    reminds: { to: ['owner'], template },
    escalates: { to: ['BOARD'], level: 'L0' },
  },
  { rung: '50', at: { kind: 'percent', percent: 50 }, reminds: { to: ['owner'], template } },
  { rung: '80', at: { kind: 'percent', percent: 80 }, reminds: { to: ['owner', 'BOARD_LIAISON'], template } },
  { rung: 'due', at: { kind: 'due' }, breaches: true, escalates: { to: ['BOARD_CHAIR'], level: 'L4' } },
];
