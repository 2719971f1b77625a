import type { CaseOverview } from '@connex/read-models';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { factsAsOf, type AsOf } from '../../as-of/as-of-search.js';
import { bodyOf } from '../../door/answer.js';
import { door } from '../../door/house.js';
import { courseOf } from '../clocks/clock-course.js';
import { clocksOf, factsOf } from '../clocks/facts.js';
import type { CaseFile } from '../use-case.js';

const rowTimes = ({ at, recordedAt }: { readonly at: string; readonly recordedAt: string }) => ({
  occurredAt: at,
  recordedAt,
});

/** The events beside a moment, by when they were recorded or happened. */
const stepsAt = ({ facts }: CaseFile, { asOf, known }: AsOf) => {
  const instants = facts
    .map(({ recordedAt, occurredAt }) => (known === 'then' ? recordedAt : occurredAt))
    .toSorted((one, other) => one.localeCompare(other));
  return {
    before: instants.findLast((instant) => instant < asOf),
    after: instants.find((instant) => instant > asOf),
  };
};

/** What was told of a case by a moment. */
const toldThen = (file: CaseFile, overview: CaseOverview, at: AsOf): CaseFile => {
  const story = file.story.filter((row) => factsAsOf([rowTimes(row)], at).length > 0);
  const facts = factsOf(story);
  const clocks = clocksOf(facts);
  const { calendars } = file;
  return {
    overview,
    story,
    facts,
    clocks,
    courses: clocks.map((clock) => courseOf(clock, { facts, calendars, now: at.asOf })),
    tasks: [],
    calendars,
    now: at.asOf,
    position: undefined,
    at: { ...at, houseNow: file.now, steps: stepsAt(file, at) },
  };
};

/** A case as it stood at a moment: where it stood is told by the house, its story is cut there. Nobody has a task in the past. */
export const useCaseAsOf = (file: CaseFile, at: AsOf) => {
  const { stream } = file.overview;
  const { asOf, known } = at;
  const { data, error, refetch } = useQuery({
    queryKey: ['view', 'case-overview', 'one', stream, asOf, known],
    queryFn: async () => bodyOf(await door.one<CaseOverview>('case-overview', stream, { asOf, known })).row,
    retry: false,
  });
  const then = useMemo(() => data && toldThen(file, data, { asOf, known }), [file, data, asOf, known]);
  return { file: then, error, refetch };
};
