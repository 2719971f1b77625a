import type { Contender } from './peers.js';
import { starts } from './questions.js';

/** What keeps an answer from being thrown away before it was worked out. */
export const sink = { sum: 0 };

/** Asks every start so many times, and answers the sum of the answers. */
type Loop = (times: number) => number;

/**
 * A loop of its own for each contender: one that all share would be compiled for all of them, and the fastest, whose
 * answer takes no longer than a call, would pay for the rest.
 */
const loopOf = (contender: Contender, what: 'due' | 'elapsed', given: readonly (readonly [number, number])[]): Loop =>
  (
    new Function(
      'contender',
      'given',
      `return (times) => {
         let sum = 0;
         for (let time = 0; time < times; time++)
           for (let at = 0; at < given.length; at++) sum += contender.${what}(given[at][0], given[at][1]);
         return sum;
       };`,
    ) as (contender: Contender, given: unknown) => Loop
  )(contender, given);

const ROUNDS = 12;
/** Milliseconds: long enough for the clock of the machine, short enough for peers that take milliseconds. */
const ROUND = 12;

/** Nanoseconds for one question, over as many repetitions as fit into a round. */
const round = (loop: Loop): number => {
  const since = performance.now();
  let [times, batch, spent] = [0, 1, 0];
  while (spent < ROUND) {
    sink.sum += loop(batch);
    times += batch;
    spent = performance.now() - since;
    if (spent < ROUND / 10) batch *= 2;
  }
  return (spent * 1e6) / (times * starts.length);
};

/**
 * The nanoseconds of each contender for one question, in the round in which it was disturbed least. They take turns, so
 * that a machine that is busy for a while is busy for all.
 */
export const inTurns = (
  contenders: readonly Contender[],
  what: 'due' | 'elapsed',
  given: readonly (readonly [number, number])[],
) => {
  const loops = contenders.map((contender) => ({
    name: contender.name,
    loop: loopOf(contender, what, given),
    sample: [] as number[],
  }));
  for (let turn = 0; turn <= ROUNDS; turn++)
    for (const { loop, sample } of loops) {
      const nanoseconds = round(loop);
      if (turn > 0) sample.push(nanoseconds);
    }
  return (wanted: string) => Math.min(...(loops.find(({ name }) => name === wanted)?.sample ?? []));
};
