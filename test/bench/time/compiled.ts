import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile } from '@connex/working-time';
import { quantile, type Figure } from '../figure.js';
import { sink } from './measure.js';
import { BD, berlin } from './questions.js';

const start = Date.parse('2027-01-04T10:12:00+01:00');
const YEAR = 365.25 * 86_400_000;

const timed = (run: () => void): number => {
  const since = performance.now();
  run();
  return performance.now() - since;
};
const median = (run: () => void) =>
  quantile(
    Array.from({ length: 21 }, () => timed(run)),
    0.5,
  );

const memory = (collect: () => void): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Bytes of a calendar-year: of fifty years laid out in each of a hundred calendars. */
const bytesOfAYear = (): number => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const [years, count] = [50, 100];
  compile(berlin).elapsed(start, start + years * YEAR);
  const before = memory(collect);
  const kept = Array.from({ length: count }, () => {
    const time = compile(berlin);
    sink.sum += time.elapsed(start, start + years * YEAR);
    return time;
  });
  return (memory(collect) - before) / (kept.length * years);
};

/** What compiling costs, and what a far target and many pauses cost on a compiled calendar. */
export const compiledFigures = (): readonly Figure[] => {
  const time = compile(berlin);
  const far = () => void (sink.sum += time.due(start, 50 * 250 * BD));
  const laidOut = timed(far);
  const pauses = Array.from({ length: 10_000 }, (_, index) => ({
    from: start + index * 7_200_000,
    to: start + index * 7_200_000 + 3_600_000,
  }));
  const compiling = median(() => void (sink.sum += compile(berlin).due(start, 4 * BD)));
  return [
    { id: 'C1', name: 'compile, and lay out the first 512 dates', value: compiling, unit: ' ms', goal: null },
    {
      id: 'C2',
      name: 'due over 50 years, on a compiled calendar',
      value: median(far),
      unit: ' ms',
      goal: { atMost: 1 },
      note: `laying out the 50 years took ${laidOut.toFixed(1)} ms, once`,
    },
    {
      id: 'C3',
      name: 'due past 10,000 pauses',
      value: median(() => void (sink.sum += time.due(start, 1_000 * 3_600, pauses))),
      unit: ' ms',
      goal: { atMost: 50 },
    },
    { id: 'C4', name: 'a compiled calendar-year', value: bytesOfAYear(), unit: ' bytes', goal: null },
  ];
};
