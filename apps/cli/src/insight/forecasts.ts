import { timeBy, type Calendars } from '@connex/domain';
import { forecast, seedOf, type Duration, type Forecast, type NotEnough } from '@connex/insight';
import { usedBy, type SlaBoard, type StageDuration } from '@connex/read-models';
import { findCase } from '../cases/find-case.js';
import { calendarsCountedBy } from '../door/calendars-of.js';
import { doorOf } from '../door/door-of.js';
import { everyRow } from '../door/every-row.js';
import { expectCounted } from './house-of.js';
import { print, type Asking } from '../terminal/print.js';

type Told = { readonly clockId: string; readonly title: string; readonly answer: Forecast | NotEnough };

/** Prints how likely each running clock of a case is to miss its target. The same facts give the same figures. */
export const forecasts = async (named: string, { as, json }: Asking): Promise<void> => {
  const door = doorOf(as);
  const stream = await findCase(door, named);
  const [board, history] = await Promise.all([
    everyRow(door, 'sla-board', { stream }),
    everyRow(door, 'stage-durations'),
  ]);
  const rows = board.rows.map(({ row }) => row as SlaBoard);
  const codes = rows.map(({ calendar }) => calendar);
  expectCounted(codes);
  const calendars = await calendarsCountedBy(door, codes);
  const past = history.rows.map(({ row }) => row as StageDuration);
  const told = rows
    .filter(({ targetSeconds }) => targetSeconds !== null)
    .map((row) => ({
      clockId: row.clockId,
      title: row.title,
      answer: forecastOf(row, past, { now: board.houseNow, calendars }),
    }));
  print(
    json,
    { stream, now: board.houseNow, forecasts: told },
    told.length > 0 ? told.map(line) : ['No clock with a target is open.'],
  );
};

type Paint = { readonly now: string; readonly calendars: Calendars };

/** Like clocks: the same code on the same track, this very one left out. */
const forecastOf = (row: SlaBoard, past: readonly StageDuration[], { now, calendars }: Paint) => {
  const time = timeBy(calendars, row.calendar, row.calendarVersion);
  const running = {
    usedDays: usedBy(row, Date.parse(now), time) / row.secondsPerDay,
    targetDays: (row.targetSeconds ?? 0) / row.secondsPerDay,
  };
  const like = past.filter(
    ({ clock, track, stream, clockId }) =>
      clock === row.clock && track === row.track && !(stream === row.stream && clockId === row.clockId),
  );
  return forecast(running, like.map(durationOf), seedOf(`${row.stream}.${row.clockId}`));
};

const durationOf = ({ usedSeconds, secondsPerDay, state }: StageDuration): Duration => ({
  days: usedSeconds / secondsPerDay,
  ended: state === 'STOPPED',
});

const percent = (share: number) => `${Math.round(100 * share)} %`;

const line = ({ clockId, title, answer }: Told): string => {
  const name = `${clockId.padEnd(8)} ${title.toLowerCase().replaceAll('_', ' ').padEnd(28)}`;
  if ('notEnough' in answer)
    return `${name} not enough cases: ${answer.notEnough} like clocks came to their end, ten are needed`;
  const { probabilityOfMiss, low, high, cases, done } = answer;
  const median = done.median === null ? '' : `; half are done within ${done.median.toFixed(1)} working days`;
  return `${name} missed in ${percent(probabilityOfMiss)} of like cases (80 %: ${percent(low)}–${percent(high)}, from ${cases})${median}`;
};
