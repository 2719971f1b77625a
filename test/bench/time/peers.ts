import { createRequire } from 'node:module';
import type { Dayjs } from 'dayjs';
import type { Moment } from 'moment';
import { berlin } from './questions.js';

/** Somebody who answers the two questions in their own way: instants in epoch milliseconds, what has passed in seconds. */
export type Contender = {
  readonly name: string;
  /** The instant at which so many working days of eight hours are used up. */
  due(from: number, days: number): number;
  elapsed(from: number, to: number): number;
  /** Steps whole dates where the target happens to be whole days: not the question, but told for those who wonder. */
  wholeDays?(from: number, days: number): number;
};

const require = createRequire(import.meta.url);
const holidays = [...(berlin.holidays ?? [])];
const working = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** The peers count in the zone of the process. */
export const inTheZoneOfTheProcess = (): void => {
  process.env['TZ'] = berlin.timezone;
};

type WorkingMoment = Moment & {
  addWorkingTime(count: number, unit: string): WorkingMoment;
  workingDiff(to: Moment, unit: string, fractions: boolean): number;
};

export const momentBusinessTime = (): Contender => {
  const moment = require('moment-business-time') as {
    (instant: number): WorkingMoment;
    updateLocale(language: string, settings: object): void;
  };
  const office = ['09:00', '17:00'];
  const workinghours = [null, office, office, office, office, office, null];
  moment.updateLocale('en', { workinghours: Object.fromEntries(workinghours.entries()), holidays });
  return {
    name: 'moment-business-time',
    due: (from, days) =>
      moment(from)
        .addWorkingTime(days * 8, 'hours')
        .valueOf(),
    wholeDays: (from, days) => moment(from).addWorkingTime(days, 'days').valueOf(),
    elapsed: (from, to) => Math.abs(moment(from).workingDiff(moment(to), 'seconds', true)),
  };
};

type BusinessDayjs = Dayjs & {
  addBusinessDays(days: number): Dayjs;
  addBusinessHours(hours: number): Dayjs;
  businessMinutesDiff(to: Dayjs): number;
};

export const dayjsBusinessTime = (): Contender => {
  const dayjs = require('dayjs') as {
    (instant: number): BusinessDayjs;
    extend(plugin: unknown): void;
    setHolidays(dates: readonly string[]): void;
    setBusinessTime(week: object): void;
  };
  dayjs.extend(require('dayjs-business-time'));
  const office = [{ start: '09:00:00', end: '17:00:00' }];
  dayjs.setBusinessTime({
    saturday: null,
    sunday: null,
    ...Object.fromEntries(working.map((day) => [day, office])),
  });
  dayjs.setHolidays(holidays);
  return {
    name: 'dayjs-business-time',
    due: (from, days) =>
      dayjs(from)
        .addBusinessHours(days * 8)
        .valueOf(),
    wholeDays: (from, days) => dayjs(from).addBusinessDays(days).valueOf(),
    elapsed: (from, to) => 60 * Math.abs(dayjs(to).businessMinutesDiff(dayjs(from))),
  };
};

type BusinessDateTime = {
  toMillis(): number;
  toISODate(): string;
  setupBusiness(settings: object): void;
  plusBusiness(span: { days: number }): BusinessDateTime;
};

/** It knows days only: what has passed are the days that one must add to get there. */
export const luxonBusinessDays = (): Contender => {
  require('luxon-business-days');
  const { DateTime } = require('luxon') as { DateTime: { fromMillis(instant: number): BusinessDateTime } };
  const off = new Set(holidays);
  const settings = {
    businessDays: [1, 2, 3, 4, 5],
    holidayMatchers: [(day: BusinessDateTime) => off.has(day.toISODate())],
  };
  const at = (instant: number) => {
    const time = DateTime.fromMillis(instant);
    time.setupBusiness(settings);
    return time;
  };
  return {
    name: 'luxon-business-days',
    due: (from, days) => at(from).plusBusiness({ days }).toMillis(),
    elapsed(from, to) {
      let days = 0;
      for (let time = at(from); time.toMillis() < to; days++) time = time.plusBusiness({ days: 1 });
      return days * 28_800;
    },
  };
};
