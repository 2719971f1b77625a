import type { Pause, WorkingTime } from '@connex/working-time';
import { readInstant, writeInstant } from './instant.js';
import { refuse } from './line-refused.js';
import { onlyOfLine, onlyOfPause } from './unknown-fields.js';

type Said = Readonly<Record<string, unknown>>;

/** What a line is answered with, as the inside of a JSON object, and the instants between which it was looked. */
export type Answer = { readonly text: string; readonly from: number; readonly to: number };

const numberIn = (said: unknown, entry: string): number => {
  if (typeof said === 'number') return said;
  throw refuse('NOT_A_NUMBER', `${entry} is not a number.`);
};

const pauseIn = (said: unknown, index: number): Pause => {
  const entry = `pauses[${index}]`;
  if (typeof said !== 'object' || said === null)
    throw refuse('NOT_A_PAUSE', `${entry} is not an object with from and to.`);
  onlyOfPause(said, entry);
  const { from, to } = said as Said;
  const begins = readInstant(from, `${entry}.from`);
  return to === undefined || to === null ? { from: begins } : { from: begins, to: readInstant(to, `${entry}.to`) };
};

const pausesIn = ({ pauses }: Said): readonly Pause[] | undefined => {
  if (pauses === undefined || pauses === null) return undefined;
  if (!Array.isArray(pauses)) throw refuse('NOT_A_PAUSE', 'pauses is not a list.');
  return pauses.map(pauseIn);
};

const snapIn = ({ snap }: Said) => {
  if (snap === undefined || snap === null) return undefined;
  if (snap === 'endOfWorkingDay') return snap;
  throw refuse('UNKNOWN_SNAP', 'snap can only be endOfWorkingDay.');
};

const instantAnswer = (time: WorkingTime, from: number, at: number): Answer => ({
  text: `"at":"${writeInstant(at, time.offsetAt(at))}"`,
  from: Math.min(from, at),
  to: Math.max(from, at),
});

const asks: Readonly<Record<string, (said: Said, time: WorkingTime) => Answer>> = {
  due(said, time) {
    const from = readInstant(said['from'], 'from');
    return instantAnswer(time, from, time.due(from, numberIn(said['seconds'], 'seconds'), pausesIn(said)));
  },
  elapsed(said, time) {
    const [from, to] = [readInstant(said['from'], 'from'), readInstant(said['to'], 'to')];
    return { text: `"seconds":${time.elapsed(from, to, pausesIn(said))}`, from, to };
  },
  addDays(said, time) {
    const from = readInstant(said['from'], 'from');
    return instantAnswer(time, from, time.addDays(from, numberIn(said['days'], 'days'), snapIn(said)));
  },
  countDays(said, time) {
    const [from, to] = [readInstant(said['from'], 'from'), readInstant(said['to'], 'to')];
    return { text: `"days":${time.countDays(from, to)}`, from, to };
  },
};

/** The answer to what a line asks; throws `LineRefused`, or `TimeRefused` where working time refuses. */
export const answerOf = (said: Said, time: WorkingTime): Answer => {
  const ask = said['ask'];
  const known = typeof ask === 'string' && Object.hasOwn(asks, ask) ? asks[ask] : undefined;
  if (!known) throw refuse('UNKNOWN_ASK', `ask can be ${Object.keys(asks).join(', ')}.`);
  onlyOfLine(said, ask as string);
  return known(said, time);
};
