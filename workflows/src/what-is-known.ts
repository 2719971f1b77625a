import type { HouseClock, Told } from '@connex/domain/lifecycle';

export type OwedAlarm = Told['alarms'][number];

/**
 * What is known after news. The case and the clock are told together but grow apart, so each is taken from whoever
 * knows it better: neither a revision nor the clock's generation ever goes back (ruling 12). A message that says
 * nothing new leaves the very same knowledge, so that it wakes nobody.
 */
export const learn = (known: Told | undefined, news: Told): Told => {
  if (!known) return news;
  const isNewer = news.revision > known.revision;
  const isLater = news.clock.gen > known.clock.gen;
  if (!isNewer && !isLater) return known;
  return { ...(isNewer ? news : known), clock: isLater ? news.clock : known.clock };
};

/** The alarm that rings first. Two at one instant ring in the order of their keys, so that a story repeats exactly. */
export const nextAlarm = ({ alarms }: Told): OwedAlarm | undefined =>
  alarms.reduce<OwedAlarm | undefined>((first, alarm) => (first && isBefore(first, alarm) ? first : alarm), undefined);

const isBefore = (one: OwedAlarm, other: OwedAlarm) =>
  one.at < other.at || (one.at === other.at && one.key < other.key);

/**
 * When an alarm is due, in epoch milliseconds of the worker's own clock. A standing clock has either reached it
 * already or will never come to it by itself: then no timer is armed, and news of a move wakes the case.
 */
export const dueOnOwnClock = ({ at }: OwedAlarm, { standsAt, offset }: HouseClock): number => {
  if (standsAt === null) return at - offset;
  return at <= standsAt ? -Infinity : Infinity;
};
