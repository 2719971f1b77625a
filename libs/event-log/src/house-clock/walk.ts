import type { ClockMoves, DueAlarm, HouseClockKeeper, Walk, WalkOptions } from './house-clock.js';

/** Never so long that a lost wake-up is felt. */
const napMilliseconds = 250;
const mostNudged = 200;

type Patience = { position: number; since: number; nudged: number };

const patienceAt = (position: number): Patience => ({ position, since: performance.now(), nudged: performance.now() });

/** Waits by the log until something happened; nudges in between. False when nobody answered for too long. */
const waitForAnswer = async (moves: ClockMoves, patience: Patience, options: WalkOptions): Promise<boolean> => {
  await moves.grown(napMilliseconds);
  const position = await moves.head();
  if (position !== patience.position) return Object.assign(patience, patienceAt(position)) === patience;

  const waited = performance.now() - patience.since;
  if (waited > (options.timeoutSeconds ?? 60) * 1_000) return false;
  if (performance.now() - patience.nudged > (options.nudgeAfterSeconds ?? 3) * 1_000) {
    patience.nudged = performance.now();
    await moves.nudge((await moves.due(mostNudged)).map(({ stream }: DueAlarm) => stream));
  }
  return true;
};

/** From alarm to alarm, until `until` is reached and all that is due has been answered (house-clock, rules 2 to 6). */
const walk = async (moves: ClockMoves, until: string, options: WalkOptions): Promise<Walk> => {
  const patience = patienceAt(await moves.head());
  for (let steps = 0; ;) {
    const step = await moves.step(until);
    if (step.status === 'refused') return step;
    if (step.status === 'there') return { status: 'there', reading: await moves.reading(), steps };
    if (step.status === 'due') {
      if (!(await waitForAnswer(moves, patience, options))) return { status: 'stuck', alarm: step.alarm, steps };
      continue;
    }
    steps++;
    options.onStep?.(step.now);
    Object.assign(patience, patienceAt(await moves.head()));
  }
};

/** The house's clock over either twin of the log. */
export const houseClockOver = (moves: ClockMoves): HouseClockKeeper => ({
  reading: moves.reading,
  async advance(until, options = {}) {
    const { mode, now } = await moves.reading();
    if (mode === 'story' && until < now) return { status: 'refused', why: 'backwards' };
    return walk(moves, until, options);
  },
  async resume(options = {}) {
    const goal = await moves.goal();
    return goal === undefined ? undefined : walk(moves, goal, options);
  },
  set: moves.set,
  release: moves.release,
  close: moves.close,
});
