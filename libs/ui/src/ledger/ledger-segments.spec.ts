import fc from 'fast-check';
import type { LedgerEntry } from '@connex/domain';
import { compile, type WorkingTime } from '@connex/working-time';
import type { Segment } from '../pieces/ledger-bar.piece.js';
import { dayColumns, placeOn } from './day-columns.js';
import { ledgerSegments } from './ledger-segments.js';

const office = [['09:00', '17:00']] as const;
const berlin = compile({
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'],
});
const perDay = 28_800;
const fact = { id: 'e1', revision: 1, type: 'RequestReceived' };

/** A ledger as the domain tells it: closed days whole, nights between, working time counted or held. */
const told = (time: WorkingTime, from: string, to: string, held: readonly (readonly [string, string])[] = []) => {
  const edges = [from, ...held.flat(), to].map((at) => Date.parse(at));
  const cuts = new Set(edges);
  for (let at = Date.parse(from); at < Date.parse(to); at = time.nextMidnight(at)) cuts.add(at);
  for (const part of time.intervals(Date.parse(from), Date.parse(to))) cuts.add(part.from).add(part.to);
  const sorted = [...cuts].toSorted((one, other) => one - other);
  return sorted.slice(1).map((end, index) => entry(time, sorted[index] ?? end, end, held));
};

const entry = (time: WorkingTime, from: number, to: number, held: readonly (readonly [string, string])[]) => {
  const paused = held.some(([start, end]) => Date.parse(start) <= from && to <= Date.parse(end));
  const closed = time.closingOf(from) === undefined ? 'REST_DAY' : 'OUT_OF_HOURS';
  const kind = time.isOpen(from) ? (paused ? 'PAUSE' : 'WORK') : closed;
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    seconds: (to - from) / 1000,
    counted: kind === 'WORK',
    kind,
    rule: kind,
    calendarVersion: 12,
    openedBy: fact,
    closedBy: null,
  } satisfies LedgerEntry;
};

const inLocal = (day: number, minute: number) => new Date(Date.UTC(2026, 11, 1 + day, 0, minute)).toISOString();

const ledgers = fc
  .tuple(
    fc.nat(40),
    fc.nat(1439),
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.tuple(fc.nat(20), fc.nat(1439)), { maxLength: 6 }),
  )
  .map(([day, minute, days, marks]) => {
    const from = inLocal(day, minute);
    const to = inLocal(day + days, minute);
    const edges = [...new Set(marks.map(([more, at]) => inLocal(day + more, at)))]
      .filter((at) => from < at && at < to)
      .toSorted();
    const held = edges.flatMap((at, index) => (index % 2 === 1 ? [[edges[index - 1] ?? at, at] as const] : []));
    return { from, to, entries: told(berlin, from, to, held) };
  });

const seconds = (of: readonly { readonly seconds: number }[]) => of.reduce((sum, one) => sum + one.seconds, 0);
const end = ({ from, width }: Segment) => Math.round((from + width) * 100) / 100;

describe('a ledger on its bar', () => {
  it('lays stretches one after the other, none over another, none without a width', () =>
    fc.assert(
      fc.property(ledgers, ({ from, to, entries }) => {
        const segments = ledgerSegments(entries, { columns: dayColumns(berlin, { from, to }, perDay) });
        segments.forEach((segment, index) => {
          expect(segment.width).toBeGreaterThan(0);
          expect(segment.from).toBeGreaterThanOrEqual(index > 0 ? end(segments[index - 1]!) : 0);
          expect(end(segment)).toBeLessThanOrEqual(100);
        });
      }),
    ));

  it('leaves no gap between the first instant and the last', () =>
    fc.assert(
      fc.property(ledgers, ({ from, to, entries }) => {
        const columns = dayColumns(berlin, { from, to }, perDay);
        const place = placeOn(columns);
        const [start, stop] = [place(Date.parse(from)), place(Date.parse(to))];
        const within = ledgerSegments(entries, { columns }).filter(
          (one) => end(one) > start + 0.01 && one.from < stop - 0.01,
        );
        const covered = within.reduce((sum, one) => sum + Math.min(end(one), stop) - Math.max(one.from, start), 0);
        expect(Math.abs(covered - (stop - start))).toBeLessThan(0.05);
      }),
    ));

  it('stands for as many seconds as its entries, of each kind', () =>
    fc.assert(
      fc.property(ledgers, ({ from, to, entries }) => {
        const segments = ledgerSegments(entries, { columns: dayColumns(berlin, { from, to }, perDay) });
        const of = (kind: string) => seconds(segments.filter((one) => one.kind === kind));
        const inEntries = (kind: string) => seconds(entries.filter((one) => one.kind === kind));
        expect(of('counted')).toBeCloseTo(inEntries('WORK'), 3);
        expect(of('held')).toBeCloseTo(inEntries('PAUSE'), 3);
      }),
    ));

  it('shows Sakkia as its model does: a day is a column, a weekend two, and the evening takes no place', () => {
    const [from, now, due] = ['2026-12-17T14:30:00.000Z', '2027-01-05T13:30:00.000Z', '2027-01-05T16:00:00.000Z'];
    const entries = told(berlin, from, now, [['2026-12-21T15:00:00.000Z', '2026-12-31T12:00:00.000Z']]);
    const columns = dayColumns(berlin, { from, to: due }, perDay);
    expect(
      ledgerSegments(entries, { columns, dueAt: due }).map(({ from: at, width, kind }) => [kind, at, width]),
    ).toEqual([
      ['counted', 4.06, 5.94],
      ['shut', 10, 10],
      ['counted', 20, 4.38],
      ['held', 24.38, 10.62],
      ['shut', 35, 20],
      ['held', 55, 15],
      ['shut', 70, 20],
      ['counted', 90, 8.44],
      ['ahead', 98.44, 1.56],
    ]);
  });

  it('shows what was counted after it was due as excess, and a stopped clock as past', () => {
    const [from, due, now] = ['2027-01-04T08:00:00.000Z', '2027-01-04T12:00:00.000Z', '2027-01-04T14:00:00.000Z'];
    const columns = dayColumns(berlin, { from, to: now }, perDay);
    const kinds = (view: object) =>
      ledgerSegments(told(berlin, from, now), { columns, ...view }).map(({ kind, width }) => [kind, width]);
    expect(kinds({ dueAt: due })).toEqual([
      ['counted', 50],
      ['excess', 25],
    ]);
    expect(kinds({ stopped: true })).toEqual([['past', 75]]);
  });

  it('shows nothing for a clock that has not started', () =>
    expect(
      ledgerSegments([], { columns: dayColumns(berlin, { from: inLocal(1, 0), to: inLocal(4, 0) }, perDay) }),
    ).toEqual([]));
});
