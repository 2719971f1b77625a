/** Who must act next. Exactly one holder at any time (domain 7.3, R-019). */
export type Ball = 'CSU' | 'GOVERNMENT' | 'EXPERT' | 'PARTNER' | 'BOARD' | 'NONE';

export type Track = 'STANDARD' | 'FAST';

/** What lies over the stages of a case (domain 9.3). None of them: the case runs. */
export type Overlay = 'SUSPENDED' | 'INTEGRITY_HOLD' | 'DORMANT';

export type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';

/** From an instant on, by which version of the calendar. */
export type CountedBy = { readonly from: string; readonly calendarVersion: number };

/**
 * A stretch that counts, under one version of the calendar. RFC 3339; `to` is open while the clock runs. The pause that
 * follows is counted by the same version, but for what comes after a newer one: `pauseBy`.
 */
export type Run = CountedBy & { readonly to?: string; readonly pauseBy?: readonly CountedBy[] };

/** A rung that is still to ring. */
export type Rung = { readonly rung: string; readonly at: string };

/** One instance of a clock, as the events tell it. */
export type Clock = {
  readonly clockId: string;
  readonly clock: string;
  readonly title: string;
  readonly seq: number;
  readonly instance?: string;
  /** The day that stands fast, from which its days count; nothing where they count from the start. */
  readonly anchor?: string;
  readonly owner: string;
  readonly status: 'running' | 'paused' | 'stopped' | 'cancelled';
  readonly track: Track;
  readonly targetSeconds: number | null;
  readonly secondsPerDay: number;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly tz: string;
  readonly policyVersion: string;
  /** When the fact that started it happened; `startsAt` is the first instant that counts. */
  readonly startedAt: string;
  readonly startsAt: string;
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly runs: readonly Run[];
  /** Why it stands; `stated` is the reason that a person gave, if one did. */
  readonly causes: readonly string[];
  readonly stated?: string;
  readonly breachedAt?: string;
  readonly rungs: readonly Rung[];
  /** The rungs that rang or were suppressed: none rings twice (domain 9.9). */
  readonly rang: readonly string[];
  /** The revision that armed the rungs (ruling 19). */
  readonly arm: number;
  readonly endedAt?: string;
  readonly met?: boolean | null;
};

export type Escalation = {
  readonly escalationId: string;
  readonly clockId: string;
  readonly level: Level;
  readonly to: readonly string[];
  readonly dueAt: string;
};

/** A clock that still waits for something, counting or standing. */
export const isLive = ({ status }: Clock): boolean => status === 'running' || status === 'paused';

/** The clocks of one case, in the order of their starts, and the escalations that are open. */
export type Clocks = { readonly clocks: readonly Clock[]; readonly escalations: readonly Escalation[] };

export const noClocks: Clocks = { clocks: [], escalations: [] };
