import type { Recorded } from '../../grammar/recorded.js';
import { clockEvents } from '../clock.events.js';
import { later } from '../instants.js';

/** The fact that opened or closed a stretch: the one that a person did, or the clock's own when there is none. */
export type FactRef = { readonly id: string; readonly revision: number; readonly type: string };

/** A stretch of a clock's life in which nothing changed: it counted, or stood for the same causes. */
export type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly calendar: string;
  readonly calendarVersion: number;
  /** Why the clock stood; nothing while it counted. */
  readonly causes: readonly string[];
  readonly openedBy: FactRef;
  /** Nothing while the stretch is still open. */
  readonly closedBy: FactRef | null;
};

type Marked = {
  readonly calendar?: string;
  readonly calendarVersion?: number;
  readonly causes?: readonly string[];
  readonly countsFrom?: string;
};
type Mark = { readonly type: string; readonly at: string; readonly by: FactRef; readonly data: Marked };

const opening = ['ClockStarted', 'ClockPaused', 'ClockResumed', 'ClockRecomputed'];
const ending = ['ClockStopped', 'ClockCancelled'];

/** The stretches of a clock from its start to its end, or to now. */
export const stretchesOf = (clockId: string, facts: readonly Recorded[], now: string): readonly Stretch[] =>
  facts
    .filter(({ type, data }) => data['clockId'] === clockId && [...opening, ...ending].includes(type))
    .map((fact) => markOf(fact, facts))
    .reduce<readonly Stretch[]>(marked, [])
    .map((stretch) => (stretch.closedBy === null ? { ...stretch, to: later(now, stretch.from) } : stretch));

const markOf = (fact: Recorded, facts: readonly Recorded[]): Mark => {
  const data: Marked = fact.data;
  return { type: fact.type, at: data.countsFrom ?? fact.occurredAt, by: factBehind(fact, facts), data };
};

/** A fact closes the stretch before it and opens the next. What was entered late takes nothing back. */
const marked = (past: readonly Stretch[], mark: Mark): readonly Stretch[] => {
  const last = past.at(-1);
  if (!last) return [opened(mark, mark.at, firstOf(mark))];
  const at = later(mark.at, last.from);
  const closed = [...past.slice(0, -1), { ...last, to: at, closedBy: mark.by }];
  return ending.includes(mark.type) ? closed : [...closed, opened(mark, at, last)];
};

type Before = Pick<Stretch, 'calendar' | 'calendarVersion' | 'causes'>;

const firstOf = ({ data: { calendar = '', calendarVersion = 0 } }: Mark): Before => ({
  calendar,
  calendarVersion,
  causes: [],
});

const opened = ({ type, by, data }: Mark, at: string, before: Before): Stretch => ({
  from: at,
  to: at,
  calendar: before.calendar,
  calendarVersion: data.calendarVersion ?? before.calendarVersion,
  causes: type === 'ClockRecomputed' ? before.causes : (data.causes ?? []),
  openedBy: by,
  closedBy: null,
});

/** The last fact of the same append that is not of clocks; the clock's own where it stands alone. */
const factBehind = (fact: Recorded, facts: readonly Recorded[]): FactRef => {
  const { id, revision, type } =
    facts.findLast(
      (other) =>
        other.revision < fact.revision &&
        other.meta.commandId === fact.meta.commandId &&
        !Object.hasOwn(clockEvents, other.type),
    ) ?? fact;
  return { id, revision, type };
};
