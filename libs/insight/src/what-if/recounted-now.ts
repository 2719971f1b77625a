import { decideClocks, type Calendars, type CalendarVersion, type Clock, type ClockContext } from '@connex/domain';
import type { House } from '../house.js';
import { isRunning, type Pair } from './pair.js';

/** The calendars of a house in which these versions were published now. */
export const publishedNow = (versions: readonly CalendarVersion[], { calendars, now }: House): Calendars => ({
  ...calendars,
  ...Object.fromEntries(
    versions.map((version) => {
      const before = calendars[version.code]?.versions ?? [];
      const next = { ...version, version: (before.at(-1)?.version ?? 0) + 1, publishedAt: now };
      return [version.code, { versions: [...before, next] }];
    }),
  ),
});

/** Pairs of which the running clocks are as the publication of these versions would leave them, forward only. */
export const recountedNow = (
  pairs: readonly Pair[],
  running: readonly Clock[],
  versions: readonly CalendarVersion[],
  context: ClockContext,
): readonly Pair[] => {
  const concerned = running.filter(({ calendar }) => versions.some(({ code }) => code === calendar));
  const dueDates = new Map(concerned.length === 0 ? [] : dueDatesOf(concerned, context));
  return pairs.map((pair) => {
    if (!pair.is || !isRunning(pair)) return pair;
    const dueAt = dueDates.get(pair.is.clockId);
    return { is: pair.is, would: dueAt === undefined ? pair.is : { ...pair.is, dueAt } };
  });
};

const dueDatesOf = (clocks: readonly Clock[], context: ClockContext): readonly (readonly [string, string | null])[] => {
  const meta = { id: '', by: { person: 'system', role: 'SYSTEM' as const }, occurredAt: context.now };
  const asked = { type: 'RecomputeClocks', data: {}, meta } as const;
  const answer = decideClocks(asked, { clocks, escalations: [] }, context);
  if ('refused' in answer) return [];
  return answer.map(({ data }) => [String(data['clockId']), data['newDueAt'] as string | null] as const);
};
