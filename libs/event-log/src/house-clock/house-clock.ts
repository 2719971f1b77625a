import type { ClockReading } from '../event-log.js';

/** An alarm that is due and not answered yet. `at` is RFC 3339. */
export type DueAlarm = { readonly stream: string; readonly key: string; readonly at: string; readonly arm: number };

/** Why a clock was not moved: a wall house keeps the world's time, and no clock goes back. */
export type Unmoved = { readonly status: 'refused'; readonly why: 'wall-house' | 'backwards' };

/** One locked move towards an instant: never past the earliest open alarm. */
export type Step =
  | { readonly status: 'moved'; readonly now: string }
  /** The instant is reached, and nothing that is due waits for its answer. */
  | { readonly status: 'there'; readonly now: string }
  | { readonly status: 'due'; readonly now: string; readonly alarm: DueAlarm }
  | Unmoved;

/** The ways in which a walk ends. `stuck` names the alarm that nobody answered in time. */
export type Walk =
  | { readonly status: 'there'; readonly reading: ClockReading; readonly steps: number }
  | { readonly status: 'stuck'; readonly alarm: DueAlarm; readonly steps: number }
  | Unmoved;

export type WalkOptions = {
  /** Told after each step that moved the clock, with the house's new instant. */
  readonly onStep?: (now: string) => void;
  /** How long an alarm may go unanswered, without any progress, until the walk gives up; 60 s by default. */
  readonly timeoutSeconds?: number;
  /** After how long without progress the cases that are due are told again; 3 s by default (house-clock, rule 14). */
  readonly nudgeAfterSeconds?: number;
};

/** The house's clock. Instants are RFC 3339. It moves forward only, and only in a story house. */
export type HouseClockKeeper = {
  reading(): Promise<ClockReading>;
  /** Walks from alarm to alarm and waits, by the log alone, until each that is due has been answered. The clock stands. */
  advance(until: string, options?: WalkOptions): Promise<Walk>;
  /** Goes on with a walk that was interrupted; its goal stands in the clock's row. Nothing when there is none. */
  resume(options?: WalkOptions): Promise<Walk | undefined>;
  /** Moves at once and waits for nobody: what was due on the way rings late (a day on which the workers were down). */
  set(to: string): Promise<Step>;
  /** Lets the clock run at the wall's pace from where it stands. */
  release(): Promise<ClockReading | Unmoved>;
  close(): Promise<void>;
};

/** What a twin of the log must know so that its clock can walk. */
export type ClockMoves = {
  reading(): Promise<ClockReading>;
  goal(): Promise<string | undefined>;
  step(until: string): Promise<Step>;
  set(to: string): Promise<Step>;
  release(): Promise<ClockReading | Unmoved>;
  due(limit: number): Promise<readonly DueAlarm[]>;
  head(): Promise<number>;
  /** Asks the conductor to tell these cases again. */
  nudge(streams: readonly string[]): Promise<void>;
  /** Ends when the log grew, or after `milliseconds`. */
  grown(milliseconds: number): Promise<void>;
  close(): Promise<void>;
};
