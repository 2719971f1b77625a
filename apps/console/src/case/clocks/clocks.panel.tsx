import { Clocks, Head, hours, LedgerKey } from '@connex/ui/html';
import type { CaseFile } from '../use-case.js';
import { axisOf, inOrder, isHeadline, rowOf, spanOf, ticksOf } from './clock-rows.js';
import { ClocksTwin } from './clocks-twin.panel.js';
import { calendarDaysIn, heldTime, shownTime } from './held-time.js';

const kinds = [
  { kind: 'counted', label: 'counting' },
  { kind: 'past', label: 'counted, stopped' },
  { kind: 'excess', label: 'counted after it was due' },
  { kind: 'held', label: 'held by the government' },
  { kind: 'shut', label: 'closed' },
  { kind: 'ahead', label: 'left until due' },
] as const;

const heads = { clock: 'Clock', net: 'Net of goal', state: 'State' };

/** Every clock of the case on one axis of days, the headline on top, and who held the time. */
export const ClocksPanel = ({ file }: { readonly file: CaseFile }) => {
  const { courses, calendars, now, overview } = file;
  if (courses.length === 0) return null;
  const axis = axisOf(courses, now);
  const rows = inOrder(courses).map((course) => rowOf(course, axis, { calendars, now }));
  const drawn = new Set(rows.flatMap(({ bar }) => bar.segments.map(({ kind }) => kind)));
  return (
    <section className="part" id="clocks" aria-labelledby="h-clocks">
      <Head title="Where the time went" level={2} id="h-clocks">
        <p className="muted">One column is one day. Each clock keeps its own calendar.</p>
      </Head>
      <Clocks
        label={`Clocks of ${overview.nickname}`}
        span={spanOf(axis)}
        ticks={ticksOf(axis)}
        rows={rows}
        heads={heads}
      />
      <LedgerKey kinds={kinds.filter(({ kind }) => drawn.has(kind))} />
      <HeldLine file={file} />
      <ClocksTwin courses={inOrder(courses)} now={now} />
    </section>
  );
};

const HeldLine = ({ file: { courses } }: { readonly file: CaseFile }) => {
  const headline = inOrder(courses)[0];
  if (!headline?.entries || headline.entries.length === 0) return null;
  const held = shownTime(heldTime(headline.entries));
  const inHours = (seconds: number) => hours(seconds / 60);
  const since = isHeadline(headline) ? 'Held since the letter' : 'Held since the enquiry';
  return (
    <p className="muted">
      {since}: <b>unit {inHours(held.unit)}</b>, <b>government {inHours(held.government)}</b>
      {held.aside > 0 && (
        <>
          , <b>set aside {inHours(held.aside)}</b>
        </>
      )}
      , <b>closed {inHours(held.closed)}</b>. Together {inHours(held.together)}, which is{' '}
      {calendarDaysIn(held.together)}.
    </p>
  );
};
