import type { RungRule } from '../policy.document.js';

/** The rungs of which the ladders of the first policy are made. Rungs 50 → L0, 80 → L1, due → L2, 150 → L3 (ruling 9). */
type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
type Does = Omit<RungRule, 'rung' | 'at'>;

export const percent = (share: number, reminds: NonNullable<RungRule['reminds']>): RungRule => ({
  rung: String(share),
  at: { kind: 'percent', percent: share },
  reminds,
});

export const half = (template: string) => percent(50, { to: ['owner'], template, level: 'L0' });
export const mostly = (template: string) => percent(80, { to: ['owner', 'DEPUTY'], template, level: 'L1' });

/** The due instant: a breach, said at once to the owner and to whoever must know of it. */
export const breach = (template: string, level: Level, ...told: string[]): RungRule => ({
  rung: 'due',
  at: { kind: 'due' },
  breaches: true,
  reminds: { to: ['owner', ...told.filter((one) => one !== 'owner')], template, level },
  escalates: { to: told, level },
});

export const halfAsLongAgain = (template: string): RungRule => ({
  rung: '150',
  at: { kind: 'percent', percent: 150 },
  reminds: { to: ['HEAD', 'BOARD_LIAISON'], template, level: 'L3' },
  escalates: { to: ['HEAD', 'BOARD_LIAISON'], level: 'L3' },
});

/** Total paused time calls for a review, whoever it was paused for. Source: domain 7.3. */
export const stoodFor = (count: number, level: Level, ...told: string[]): RungRule => ({
  rung: `stood-${count}`,
  at: { kind: 'stood', days: count },
  escalates: { to: told, level },
});

/** People outside the unit hear of a day in the morning (domain 7.4). */
const NINE = '09:00';

export const onItsDay = (rung: string, does: Does): RungRule => ({ rung, at: { kind: 'dueDay', time: NINE }, ...does });

export const daysAfter = (days: number, does: Does): RungRule => ({
  rung: `+${days}`,
  at: { kind: 'afterDue', days, time: NINE },
  ...does,
});

export const dailyAfter = (does: Does): RungRule => ({
  rung: 'daily',
  at: { kind: 'dailyAfterDue', time: NINE },
  ...does,
});

export const beforeIts = (days: number, rung: string, does: Does): RungRule => ({
  rung,
  at: { kind: 'beforeDue', days, time: NINE },
  ...does,
});
