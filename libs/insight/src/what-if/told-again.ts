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

/** A figure as it is, and as it would be under the candidate; of lists, place by place. */
export type Both = { readonly is: readonly number[]; readonly would: readonly number[] };

/**
 * How far clocks are from their due instants, in days of 24 hours on the wall: those that came to their end, when they
 * had counted to it, and those that run, now. Less than zero is late. The lists have one place more than there are
 * edges: the first counts what is less than the first edge, place i what lies from edge i - 1 up to edge i, the last
 * what is left. Clocks without a due instant are not in it, nor those that were cancelled. In the order of codes.
 */
export type Histogram = {
  readonly edges: readonly number[];
  readonly clocks: readonly {
    readonly clock: string;
    readonly title: string;
    readonly ended: Both;
    readonly running: Both;
  }[];
};

/**
 * What each owner of clocks has to do by when: how many clocks are due in each week, by its Monday (UTC), half a year
 * either side of the house's now; and how many of all were missed or are late. In the order of owners.
 */
export type Load = {
  readonly weeks: readonly string[];
  readonly owners: readonly {
    readonly owner: string;
    readonly due: Both;
    readonly missed: { readonly is: number; readonly would: number };
  }[];
};

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
  readonly histogram: Histogram;
  readonly load: Load;
};

/** What a house answers: what every case would have come to, and what stands against a rule that may be tried all the same. */
export type Tried = WhatIf & { readonly warnings: readonly string[] };
