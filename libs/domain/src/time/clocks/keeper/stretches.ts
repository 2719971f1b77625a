import type { Recorded } from '../../../grammar/recorded.js';
import { clockEvents } from '../clock.events.js';
import { later } from '../../instants.js';

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
  readonly pausedSeconds?: number;
  readonly cause?: string;
};
type Mark = { readonly type: string; readonly at: string; readonly by: FactRef; readonly data: Marked };
/** The stretches so far, and the version of the calendar by which the clock counts from here on. */
type Told = { readonly stretches: readonly Stretch[]; readonly calendar: string; readonly version: number };

/** The stretches of a clock from its start to its end, or to now; as `evolveClocks` tells its runs. */
export const stretchesOf = (clockId: string, facts: readonly Recorded[], now: string): readonly Stretch[] =>
  facts
    .filter(({ type, data }) => data['clockId'] === clockId && Object.hasOwn(tell, type))
    .map((fact) => markOf(fact, facts))
    .reduce<Told>((told, mark) => tell[mark.type]!(told, mark), { stretches: [], calendar: '', version: 0 })
    .stretches.map((stretch) => (stretch.closedBy === null ? { ...stretch, to: later(now, stretch.from) } : stretch));

const markOf = (fact: Recorded, facts: readonly Recorded[]): Mark => {
  const data: Marked = fact.data;
  return { type: fact.type, at: data.countsFrom ?? fact.occurredAt, by: factBehind(fact, facts), data };
};

const tell: Readonly<Record<string, (told: Told, mark: Mark) => Told>> = {
  ClockStarted: (_, mark) => {
    const { calendar = '', calendarVersion = 0 } = mark.data;
    return open({ stretches: [], calendar, version: calendarVersion }, mark, mark.at, []);
  },
  ClockPaused: (told, mark) => turn(told, mark, told.stretches.length - 1, mark.data.causes ?? []),
  ClockResumed: (told, mark) => turn(told, mark, lastCounting(told), []),
  /** Another target changes nothing in what was counted; another calendar does, from where it counts. */
  ClockRecomputed: (told, mark) => {
    const next = { ...told, version: mark.data.calendarVersion ?? told.version };
    if (next.version === told.version) return next;
    if (told.stretches.at(-1)!.causes.length === 0) return turn(next, mark, told.stretches.length - 1, []);
    return mark.data.pausedSeconds === undefined ? next : recountPause(next, mark);
  },
  ClockStopped: (told, mark) => cutOff(told, mark, 0),
  ClockCancelled: (told, mark) => cutOff(told, mark, 0),
};

const lastCounting = ({ stretches }: Told) => stretches.findLastIndex(({ causes }) => causes.length === 0);

/** One stretch ends, the next begins. What was entered late takes nothing back from the stretch at `floor`. */
const turn = (told: Told, mark: Mark, floor: number, causes: readonly string[]): Told => {
  const { from, to } = told.stretches[floor]!;
  const isOpen = floor === told.stretches.length - 1;
  const at = later(mark.at, isOpen ? from : to);
  return open(cutOff(told, { ...mark, at }, floor), mark, at, causes);
};

/** Whatever lies beyond an instant, though it was entered before, is cut off; the first `floor` stretches stay. */
const cutOff = (told: Told, { at, by }: Mark, floor: number): Told => {
  const kept = told.stretches.filter(({ from }, index) => index <= floor || from < at);
  const last = kept.at(-1)!;
  return { ...told, stretches: [...kept.slice(0, -1), { ...last, to: later(at, last.from), closedBy: by }] };
};

/** A pause is counted by the newer calendar from where it counts; what an earlier record does not say stays as it was. */
const recountPause = (told: Told, { at, by }: Mark): Told => {
  const begun = lastCounting(told);
  const recounted = (stretch: Stretch): readonly Stretch[] => {
    const newer = { ...stretch, calendarVersion: told.version };
    if (stretch.from >= at) return [newer];
    if (stretch.closedBy !== null && stretch.to <= at) return [stretch];
    return [
      { ...stretch, to: at, closedBy: by },
      { ...newer, from: at, to: later(at, stretch.to), openedBy: by },
    ];
  };
  const stretches = told.stretches.flatMap((one, index) => (index <= begun ? [one] : recounted(one)));
  return { ...told, stretches };
};

const open = (told: Told, { by }: Mark, at: string, causes: readonly string[]): Told => ({
  ...told,
  stretches: [
    ...told.stretches,
    {
      from: at,
      to: at,
      calendar: told.calendar,
      calendarVersion: told.version,
      causes,
      openedBy: by,
      closedBy: null,
    },
  ],
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
