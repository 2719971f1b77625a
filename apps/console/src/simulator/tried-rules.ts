import type { ClockRule, RungRule } from '@connex/domain';
import type { Tried } from './tried.js';

/** Whose calendar a clock can count by. */
export const calendars = ['CSU', 'GOV', 'EXP', 'CALENDAR_DAYS'] as const;

/** What can make a clock stand, each by a letter of its own in an address: `C03.pauses=bs`. */
export const pauseLetters = { b: 'ball', s: 'suspension', h: 'hold', a: 'asked' } as const;
type Pause = keyof ClockRule['pauses'];

export const placeOfCalendar = (clock: string) => `${clock}.calendar`;
export const placeOfPauses = (clock: string) => `${clock}.pauses`;
export const placeOfPercent = (clock: string, { rung }: Pick<RungRule, 'rung'>) => `${clock}.percent-${rung}`;

/** Whether a place in an address is one of a rule beside its targets. */
export const isRulePlace = (place: string): boolean => /^[CH]\d+\.(calendar|pauses|percent-[a-z0-9+-]+)$/.test(place);

/** `{ ball: true, suspension: true, … }` → `bs` */
export const pausesWritten = (pauses: ClockRule['pauses']): string =>
  Object.entries(pauseLetters)
    .filter(([, pause]) => pauses[pause])
    .map(([letter]) => letter)
    .join('');

const pausesIn = (written: string): ClockRule['pauses'] =>
  Object.fromEntries(
    Object.entries(pauseLetters).map(([letter, pause]) => [pause, written.includes(letter)]),
  ) as Record<Pause, boolean>;

/** The pauses of a rule as they are tried, with one of them the other way round. */
export const withPause = (pauses: ClockRule['pauses'], pause: Pause, isOn: boolean): string =>
  pausesWritten({ ...pauses, [pause]: isOn });

/** A share of a target that was typed: a number above nothing, or nothing for what is none. */
export const percentIn = (typed: string): number | undefined => {
  const text = typed.trim();
  return /^\d{1,3}(\.\d)?$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
};

const rungTried = (clock: string, rung: RungRule, tried: Tried): RungRule => {
  if (rung.at.kind !== 'percent') return rung;
  const percent = percentIn(tried[placeOfPercent(clock, rung)] ?? '');
  return percent === undefined ? rung : { ...rung, at: { ...rung.at, percent } };
};

/** A rule with what is tried of it beside its targets; what cannot be read is left as it was. */
export const ruleTried = (rule: ClockRule, tried: Tried): ClockRule => {
  const { clock } = rule;
  const calendar = calendars.find((one) => one === tried[placeOfCalendar(clock)]) ?? rule.calendar;
  const pauses = tried[placeOfPauses(clock)];
  return {
    ...rule,
    calendar,
    pauses: pauses === undefined ? rule.pauses : pausesIn(pauses),
    ladder: rule.ladder.map((rung) => rungTried(clock, rung, tried)),
  };
};
