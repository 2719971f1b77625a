import type { ClockMoves, DueAlarm, Step } from '../house-clock/house-clock.js';
import {
  houseNow,
  instant,
  readingOf,
  recordInHouse,
  shiftTo,
  wakeAll,
  type HouseInMemory,
} from './house-in-memory.js';

const openAlarms = ({ streams }: HouseInMemory): readonly DueAlarm[] =>
  [...streams]
    .flatMap(([stream, { alarms }]) => alarms.map((alarm) => ({ stream, ...alarm })))
    .sort((one, other) => (one.at + one.stream + one.key < other.at + other.stream + other.key ? -1 : 1));

const standAt = (house: HouseInMemory, to: number) => {
  const from = instant(houseNow(house));
  house.clock = { ...house.clock, gen: house.clock.gen + 1, shift: shiftTo(to), standsAt: to };
  recordInHouse(house, 'ClockMoved', { from, to: instant(to) });
};

const keepGoal = (house: HouseInMemory, goal: number | undefined) => {
  const { goal: _, ...clock } = house.clock;
  house.clock = goal === undefined ? clock : { ...clock, goal };
};

/** There, and nothing is due: a walk that was heading here has arrived. */
const arrive = (house: HouseInMemory, now: number): Step => {
  if (house.clock.goal !== undefined && house.clock.goal <= now) keepGoal(house, undefined);
  return { status: 'there', now: instant(now) };
};

const step = (house: HouseInMemory, until: number): Step => {
  if (house.clock.mode === 'wall') return { status: 'refused', why: 'wall-house' };
  const now = houseNow(house);
  keepGoal(house, Math.max(until, house.clock.goal ?? until));
  const [alarm] = openAlarms(house);
  if (alarm && Date.parse(alarm.at) <= now) return { status: 'due', now: instant(now), alarm };
  if (until <= now && house.clock.standsAt !== null) return arrive(house, now);
  standAt(house, Math.max(now, alarm ? Math.min(Date.parse(alarm.at), until) : until));
  return { status: 'moved', now: instant(houseNow(house)) };
};

const set = (house: HouseInMemory, to: number): Step => {
  if (house.clock.mode === 'wall') return { status: 'refused', why: 'wall-house' };
  if (to < houseNow(house)) return { status: 'refused', why: 'backwards' };
  standAt(house, to);
  return { status: 'moved', now: instant(to) };
};

const grown = (house: HouseInMemory, milliseconds: number) =>
  new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      house.waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    house.waiting.add(wake);
  });

export const clockMovesInMemory = (house: HouseInMemory): ClockMoves => ({
  reading: async () => readingOf(house),
  goal: async () => (house.clock.goal === undefined ? undefined : instant(house.clock.goal)),
  step: async (until) => step(house, Date.parse(until)),
  set: async (to) => set(house, Date.parse(to)),
  release: async () => {
    if (house.clock.mode === 'wall') return { status: 'refused', why: 'wall-house' };
    if (house.clock.standsAt === null) return readingOf(house);
    const at = houseNow(house);
    house.clock = { ...house.clock, gen: house.clock.gen + 1, shift: shiftTo(at), standsAt: null };
    recordInHouse(house, 'ClockReleased', { at: instant(at) });
    return readingOf(house);
  },
  due: async (limit) =>
    openAlarms(house)
      .filter(({ at }) => Date.parse(at) <= houseNow(house))
      .slice(0, limit),
  head: async () => house.events.length,
  nudge: async () => wakeAll(house),
  grown: (milliseconds) => grown(house, milliseconds),
  close: async () => undefined,
});
