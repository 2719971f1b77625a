import { compile, validate, type Calendar } from '@connex/working-time';
import { differenceOn, type Difference, type Plan } from './oracle.js';
import { openSeconds } from './open-seconds.js';
import type { Clock } from './walk.js';

const without = <T>(things: readonly T[]) => things.map((_, gone) => things.filter((_, at) => at !== gone));
const lessOf = (dated: NonNullable<Calendar['breaks']>) =>
  without(Object.entries(dated)).map((left) => Object.fromEntries(left));

const simplerCalendars = (calendar: Calendar): readonly Calendar[] => [
  ...without(calendar.holidays ?? []).map((holidays) => ({ ...calendar, holidays })),
  ...lessOf(calendar.shifts ?? {}).map((shifts) => ({ ...calendar, shifts })),
  ...lessOf(calendar.breaks ?? {}).map((breaks) => ({ ...calendar, breaks })),
  ...lessOf(calendar.hours as NonNullable<Calendar['breaks']>).map((hours) => ({ ...calendar, hours })),
];

const shorter = ({ from, to, target, ...clock }: Clock): readonly Clock[] => {
  const half = Math.floor((to - from) / 2);
  const spans =
    half === 0
      ? []
      : [
          { from: from + half, to },
          { from, to: to - half },
          { from: from + 1, to },
          { from, to: to - 1 },
        ];
  const targets =
    target === undefined || Math.abs(target) === 1 ? [] : [Math.trunc(target / 2), target - Math.sign(target)];
  return [
    ...spans.map((span) => ({ ...clock, ...span, ...(target !== undefined && { target }) })),
    ...targets.map((less) => ({ ...clock, from, to, target: less })),
  ];
};

const simplerClocks = (clock: Clock): readonly Clock[] => [
  ...(clock.target === undefined ? [] : [{ from: clock.from, to: clock.to, pauses: clock.pauses }]),
  ...without(clock.pauses).map((pauses) => ({ ...clock, pauses })),
  ...shorter(clock),
];

type Ask = NonNullable<Plan['ask']>;

/** The first of the simpler clocks on which the two still differ; the calendar is painted once. */
const simplerClock = (difference: Difference, ask: Ask): Difference | undefined => {
  const [open, time] = [openSeconds(difference.seconds, difference.calendar), ask(difference.calendar)];
  for (const clock of simplerClocks(difference.clock)) {
    const simpler = differenceOn({ ...difference, clock }, time, open);
    if (simpler) return simpler;
  }
  return undefined;
};

/** The first of the simpler calendars on which the two still differ; one that became impossible is none. */
const simplerCalendar = (difference: Difference, ask: Ask): Difference | undefined => {
  for (const calendar of simplerCalendars(difference.calendar).filter((one) => validate(one).length === 0)) {
    const simpler = differenceOn({ ...difference, calendar }, ask(calendar));
    if (simpler) return simpler;
  }
  return undefined;
};

const STEPS = 400;

/** The difference with all taken from it that it does not need: pauses, length, dates of the calendar. */
export const smallest = (difference: Difference, ask: Ask = compile): Difference => {
  let least = difference;
  for (let step = 0; step < STEPS; step++) {
    const next = simplerClock(least, ask) ?? simplerCalendar(least, ask);
    if (!next) return least;
    least = next;
  }
  return least;
};

/** The smallest of several, before anything is taken from it. */
export const shortestOf = (differences: readonly Difference[]): Difference =>
  differences.reduce((least, one) =>
    one.clock.pauses.length * 1e9 + one.clock.to - one.clock.from <
    least.clock.pauses.length * 1e9 + least.clock.to - least.clock.from
      ? one
      : least,
  );

const instant = ({ seconds }: Difference, second: number) => new Date((seconds.from + second) * 1_000).toISOString();

/** The difference as a line that `connex time` can be asked, and what each of the two says to it. */
export const told = (difference: Difference): string => {
  const { calendar, clock, walked, answered } = difference;
  const { from, to, target } = clock;
  const question =
    target === undefined
      ? { ask: 'elapsed', from: instant(difference, from), to: instant(difference, to) }
      : { ask: 'due', from: instant(difference, target > 0 ? from : to), seconds: target };
  const pauses = clock.pauses.map((pause) => ({
    from: instant(difference, pause.from),
    ...(pause.to !== undefined && { to: instant(difference, pause.to) }),
  }));
  const say = (said: number) => (target === undefined ? `${said} s` : instant(difference, said));
  return [
    `the walker says ${say(walked)}, working time says ${say(answered)}, of the question:`,
    JSON.stringify({ id: 'smallest', calendar, ...question, pauses }),
  ].join('\n');
};
