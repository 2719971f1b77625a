import type { Signal } from '../policy.document.js';

/** The parts of which the rules of the first policy are made. */

export const never = { ball: false, suspension: false, hold: false, asked: false };
/** "Never pauses" means never by ball: a suspension or a hold stops every clock of the unit but a few (ruling 5). */
export const whenCaseRests = { ...never, suspension: true, hold: true };
export const whenGovernmentOwes = { ball: true, suspension: true, hold: true, asked: true };
/** A hold also spares what integrity itself must do (ruling 5). */
export const whenSuspended = { ...never, suspension: true };

export const days = (STANDARD: number | null, FAST: number | null) => ({ STANDARD, FAST });

export const on = (...events: string[]): Signal[] => events.map((event) => ({ event }));
export const onlyWhen = (event: string, when: Signal['when']): Signal => ({ event, when });

/** Counted and reminded inside the unit. */
export const unit = { calendar: 'CSU', audience: 'UNIT' } as const;
export const government = { calendar: 'GOV', audience: 'GOVERNMENT' } as const;

/** Each position of the team is filled by itself; a replacement is in haste (domain 9.3, 9.8). */
export const eachPosition = { per: 'positionId', hurriedBy: 'C15' } as const;
