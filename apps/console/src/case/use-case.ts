import type { Calendars, Clock, Recorded } from '@connex/domain';
import type { CaseOverview, CaseTimeline, Task } from '@connex/read-models';
import { useMemo } from 'react';
import type { AsOf } from '../as-of/as-of-search.js';
import type { Steps } from '../as-of/as-of.panel.js';
import { useLiveView, type LiveView } from '../live/use-live-view.js';
import { useCalendars } from '../time/use-calendars.js';
import { useMinute } from '../time/use-now.js';
import { courseOf, type Course } from './clocks/clock-course.js';
import { clocksOf, factsOf } from './clocks/facts.js';

const never = () => false;

/** `Pleasant Island` in an address: its own spelling, or small letters with hyphens. */
export const slugOf = (nickname: string): string => nickname.toLowerCase().replaceAll(' ', '-');

/** All cases that are ours to see: the one that an address names is among them, or is not ours. */
export const useCases = () => useLiveView<CaseOverview>('case-overview', never);

export const caseNamed = (rows: readonly { readonly row: CaseOverview }[], name: string): CaseOverview | undefined => {
  const cases = rows.map(({ row }) => row);
  return (
    cases.find(({ nickname }) => nickname === name) ??
    cases.find(({ nickname }) => slugOf(nickname) === slugOf(name)) ??
    cases.find(({ stream }) => stream === name)
  );
};

/** A moment of the past, the house's own now, and the events beside that moment. */
export type LookedBack = AsOf & { readonly houseNow: string; readonly steps: Steps };

/** Everything that a case page shows, from what the house tells. Instants are RFC 3339. */
export type CaseFile = {
  readonly overview: CaseOverview;
  readonly story: readonly CaseTimeline[];
  readonly facts: readonly Recorded[];
  readonly clocks: readonly Clock[];
  readonly courses: readonly Course[];
  readonly tasks: readonly Task[];
  readonly calendars: Calendars;
  readonly now: string;
  readonly position: number | undefined;
  /** The moment that is looked back to, and the house's now; nothing while the case is shown as it stands. */
  readonly at?: LookedBack;
};

export type OpenCase = {
  readonly file: CaseFile | undefined;
  readonly story: LiveView<CaseTimeline>;
  readonly error: Error | null;
};

/** The story in its order, its facts, and the clocks that it tells. */
const useTold = (rows: readonly { readonly row: CaseTimeline }[] | undefined) =>
  useMemo(() => {
    if (!rows) return undefined;
    const story = rows.map(({ row }) => row).toSorted((one, other) => one.revision - other.revision);
    const facts = factsOf(story);
    return { story, facts, clocks: clocksOf(facts) };
  }, [rows]);

/** A minute that has begun may hold the last fact of a case: no page tells of what is still to come. */
const notBefore = (facts: CaseFile['facts'], now: string): string =>
  facts.reduce((latest, { occurredAt }) => (occurredAt > latest ? occurredAt : latest), now);

/** A case as it stands and as it came there; kept fresh. `isHeld` says that its story must not move just now. */
export const useCase = (overview: CaseOverview, isHeld: () => boolean): OpenCase => {
  const asked = useMemo(() => ({ stream: overview.stream }), [overview.stream]);
  const story = useLiveView<CaseTimeline>('case-timeline', isHeld, asked);
  const tasks = useLiveView<Task>('my-tasks', never, asked).result;
  const calendars = useCalendars();
  const now = useMinute();
  const { data, error } = story.result;
  const told = useTold(data?.rows);
  const file = useMemo(() => {
    if (!told || !calendars || !now) return undefined;
    const at = notBefore(told.facts, now);
    const courses = told.clocks.map((clock) => courseOf(clock, { facts: told.facts, calendars, now: at }));
    return { overview, ...told, courses, calendars, now: at, position: data?.position };
  }, [overview, told, calendars, now, data?.position]);

  const open = useMemo(() => (tasks.data?.rows ?? []).map(({ row }) => row), [tasks.data]);
  return { file: file && { ...file, tasks: open }, story, error: error ?? tasks.error };
};
