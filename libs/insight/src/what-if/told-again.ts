import type { CalendarVersion, PolicyDocument } from '@connex/domain';

/** A rule that is not in force: a whole policy, or the next version of one calendar. One of them. */
export type Candidate = { readonly policy?: PolicyDocument; readonly calendars?: readonly CalendarVersion[] };

type OfClock = {
  readonly stream: string;
  readonly nickname: string;
  readonly clockId: string;
  readonly clock: string;
  readonly title: string;
  readonly dueAt: string | null;
  readonly newDueAt: string | null;
};

/** A clock that came to its end and would have come to it otherwise: met for missed, or missed for met. */
export type Flip = OfClock & { readonly from: 'met' | 'missed'; readonly to: 'met' | 'missed' };

/** A clock whose due date would be another one; one that would not be there, or is not there now. */
export type Shift = OfClock & { readonly how: 'moves' | 'appears' | 'vanishes' };

/** A running clock that the candidate would move, and whether it would be late by now. */
export type RunningShift = Shift & { readonly late: boolean; readonly wouldBeLate: boolean };

/**
 * Every case told again under a candidate. A policy is tried as if it had always been in force; a calendar, for clocks
 * that came to their end, likewise, and for running ones as if it were published now (forward only, R-043).
 */
export type WhatIf = {
  readonly cases: number;
  readonly clocks: number;
  /** How many there are, though not all of them are listed where a list was cut. */
  readonly totals: {
    readonly metToMissed: number;
    readonly missedToMet: number;
    readonly moved: number;
    readonly running: number;
  };
  readonly flips: readonly Flip[];
  /** Clocks that came to their end. */
  readonly moved: readonly Shift[];
  readonly running: readonly RunningShift[];
};
