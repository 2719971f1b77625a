import { timeBy } from '@connex/domain';
import fc from 'fast-check';
import { calendars } from '../testing.js';
import { dayAxis, placeOn, shutDays, stretchOn } from './stacked-axis.js';

const unit = timeBy(calendars, 'CSU', 1);
const lusaka = timeBy(calendars, 'GOV-ZM', 1);
const axis = dayAxis('2026-11-26', '2027-01-22');
const at = (instant: string) => Date.parse(`${instant}:00.000Z`);
const rounded = (value: number) => Math.round(value * 100) / 100;

describe('several clocks on one axis', () => {
  it('gives each day one column', () => expect(axis.days).toHaveLength(58));

  it('places an instant by how much of its day had been worked', () =>
    expect(
      [at('2026-11-30T09:12'), at('2026-12-03T14:30'), at('2027-01-06T09:20')].map((one) =>
        rounded(placeOn(axis, one, unit)),
      ),
    ).toEqual([7.16, 13.47, 70.98]));

  it('draws working days that follow each other as one stretch, and a weekend as the gap that it was', () =>
    expect(
      stretchOn(axis, { from: at('2026-12-03T14:30'), to: at('2026-12-09T10:00') }, unit).map(({ from, width }) => [
        rounded(from),
        rounded(width),
      ]),
    ).toEqual([
      [13.47, 2.05],
      [18.97, 3.88],
    ]));

  it('ends a full day with its column, however many days there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (days) => {
        const short = dayAxis(
          '2026-11-16',
          new Date(Date.parse('2026-11-16') + days * 86_400_000).toISOString().slice(0, 10),
        );
        const [stretch] = stretchOn(short, { from: at('2026-11-16T08:00'), to: at('2026-11-16T16:00') }, unit);
        expect(stretch?.width).toBeCloseTo(100 / (days + 1), 3);
      }),
    );
  });

  it('shades the closed days of the calendar by which a row counts', () => {
    const columns = (time: typeof unit) => shutDays(axis, time).map(({ from }) => rounded(from));
    expect(columns(unit)).toContain(48.28);
    expect(columns(lusaka)).toContain(50);
    expect(columns(lusaka)).not.toContain(48.28);
  });

  it('keeps order and stays on the axis, whenever the instant', () => {
    const instant = fc.integer({ min: at('2026-11-01T00:00'), max: at('2027-03-01T00:00') });
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(unit, lusaka), (one, other, time) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const [from, to] = [placeOn(axis, earlier, time), placeOn(axis, later, time)];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
        expect(to).toBeGreaterThanOrEqual(from);
      }),
    );
  });
});
