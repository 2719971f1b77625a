import { timeBy, type Calendars, type Clock } from '@connex/domain';
import type { Segment, SegmentKind } from '@connex/ui/html';
import type { WorkingTime } from '@connex/working-time';
import type { Course } from './clock-course.js';
import { shutDays, stretchOn, type DayAxis } from './stacked-axis.js';

type Span = { readonly from: number; readonly to: number };

const kindOf = (clock: Clock, span: Span, due: number): SegmentKind => {
  if (clock.status === 'stopped' || clock.status === 'cancelled') return 'past';
  return span.from >= due ? 'excess' : 'counted';
};

/** What counted until it was due, and what counted after that. */
const cutAt = (span: Span, due: number): readonly Span[] =>
  due > span.from && due < span.to
    ? [
        { from: span.from, to: due },
        { from: due, to: span.to },
      ]
    : [span];

/** The course of a clock as it is drawn: counted, held, over, still to come; and the closed days of its calendar. */
export const segmentsOf = (
  { clock, entries }: Course,
  axis: DayAxis,
  calendars: Calendars,
  now: string,
): readonly Segment[] => {
  if (entries === undefined) return [];
  const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
  const due = clock.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(clock.dueAt);
  const draw = (span: Span, kind: SegmentKind) => stretchOn(axis, span, time).map((stretch) => ({ ...stretch, kind }));
  const spent = entries
    .filter(({ kind }) => kind === 'WORK' || kind === 'PAUSE')
    .map(({ from, to, counted }) => ({ from: Date.parse(from), to: Date.parse(to), counted }));

  return [
    ...shutDays(axis, time).map((stretch) => ({ ...stretch, kind: 'shut' as const })),
    ...touching(
      spent.filter(({ counted }) => counted).flatMap((span) => cutAt(span, due)),
      time,
    ).flatMap((span) => draw(span, kindOf(clock, span, due))),
    ...touching(
      spent.filter(({ counted }) => !counted),
      time,
    ).flatMap((span) => draw(span, 'held')),
    ...(clock.status === 'running' && due > Date.parse(now) && Number.isFinite(due)
      ? draw({ from: Date.parse(now), to: due }, 'ahead')
      : []),
  ];
};

/** Spans with nothing but closed hours between them are one. */
const touching = (spans: readonly Span[], time: WorkingTime): readonly Span[] =>
  spans.reduce<readonly Span[]>((known, { from, to }) => {
    const last = known.at(-1);
    const follows = last !== undefined && from >= last.to && time.elapsed(last.to, from) === 0;
    return follows ? [...known.slice(0, -1), { from: last.from, to }] : [...known, { from, to }];
  }, []);
