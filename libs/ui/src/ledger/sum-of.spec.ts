import fc from 'fast-check';
import type { LedgerEntry } from '@connex/domain';
import { hours, signedHours } from '../formats/figures.js';
import { leftSum, sumOf } from './sum-of.js';

const kinds = ['WORK', 'PAUSE', 'HOLIDAY', 'REST_DAY', 'OUT_OF_HOURS'] as const;
const entry = (kind: (typeof kinds)[number], seconds: number, fact: number): LedgerEntry => ({
  from: '2026-12-17T14:30:00.000Z',
  to: '2026-12-17T16:00:00.000Z',
  seconds,
  counted: kind === 'WORK',
  kind,
  rule: kind,
  calendarVersion: 12,
  openedBy: { id: `e${fact}`, revision: fact, type: 'RequestReceived' },
  closedBy: null,
});

const milliseconds = fc.integer({ min: 1, max: 200_000_000 });
const ledgers = fc
  .array(fc.tuple(fc.constantFrom(...kinds), milliseconds, fc.nat(2)), { maxLength: 40 })
  .map((parts) => {
    let fact = 0;
    return parts.map(([kind, ms, on]) => entry(kind, ms / 1000, (fact += on)));
  });
const total = (of: readonly LedgerEntry[]) =>
  of.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0) / 1000;

describe('who held the time', () => {
  it('adds up, column by column and across, whatever was shown of it', () =>
    fc.assert(
      fc.property(ledgers, (entries) => {
        const { rows, total: sum, together } = sumOf(entries);
        for (const column of ['counted', 'held', 'closed'] as const) {
          expect(rows.reduce((minutes, row) => minutes + row[column], 0)).toBe(sum[column]);
          expect(rows.every((row) => row[column] >= 0)).toBe(true);
        }
        expect(sum.counted + sum.held + sum.closed).toBe(together);
      }),
    ));

  it('is the entries’ time, cut to minutes and never rounded up', () =>
    fc.assert(
      fc.property(ledgers, (entries) => {
        const { total: sum } = sumOf(entries);
        expect(sum.counted).toBe(Math.floor(total(entries.filter(({ counted }) => counted)) / 60));
        expect(sum.held).toBe(Math.floor(total(entries.filter(({ kind }) => kind === 'PAUSE')) / 60));
      }),
    ));

  it('is a row for each fact that changed who held it, as of Sakkia', () => {
    const {
      rows,
      total: sum,
      together,
    } = sumOf([
      entry('WORK', 16.5 * 3600, 1),
      entry('REST_DAY', 80 * 3600, 1),
      entry('PAUSE', 41 * 3600, 8),
      entry('HOLIDAY', 196 * 3600, 8),
      entry('HOLIDAY', 92 * 3600, 13),
      entry('WORK', 13.5 * 3600, 15),
      entry('OUT_OF_HOURS', 16 * 3600, 15),
    ]);
    expect(
      rows.map(({ openedBy, counted, held, closed }) => [openedBy.revision, ...[counted, held, closed].map(hours)]),
    ).toEqual([
      [1, '16:30', '0:00', '80:00'],
      [8, '0:00', '41:00', '196:00'],
      [13, '0:00', '0:00', '92:00'],
      [15, '13:30', '0:00', '16:00'],
    ]);
    expect([sum.counted, sum.held, sum.closed, together].map(hours)).toEqual(['30:00', '41:00', '384:00', '455:00']);
  });
});

describe('from the goal to the time left', () => {
  it('goes by way of closing time, as of Sakkia', () => {
    const { goal, used, toClosing, left } = leftSum({ goal: 32 * 3600, used: 30 * 3600, left: 2.5 * 3600 });
    expect([hours(goal), signedHours(-used), signedHours(toClosing), hours(left)]).toEqual([
      '32:00',
      '− 30:00',
      '+ 0:30',
      '2:30',
    ]);
  });

  it('keeps the way to closing time in the midst of a minute, whether time is left or it is over', () => {
    const inMidMinute = (used: number) => leftSum({ goal: 40 * 3600, used, left: 46 * 3600 - used });
    expect(inMidMinute(71 * 3600 + 34 * 60 + 5)).toEqual({
      goal: 2400,
      used: 4294,
      toClosing: 360,
      left: -1534,
    });
    expect(inMidMinute(39 * 3600 + 5)).toMatchObject({ used: 2340, toClosing: 360, left: 420 });
    const { toClosing } = leftSum({ goal: 28_800, used: 3_601, left: 28_800 - 3_601 });
    expect(toClosing).toBe(0);
  });

  it('adds up to the minute, whatever the seconds', () =>
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (goal, used, left) => {
        const sum = leftSum({ goal, used, left });
        expect(sum.goal - sum.used + sum.toClosing).toBe(sum.left);
      }),
    ));
});
