import type { Tried } from '@connex/insight';
import { whatIfLines } from './what-if.command.js';

const C03 = { stream: 'case-1', nickname: 'Baobab', clockId: 'C03-1', clock: 'C03', title: 'ELIGIBILITY' };
const dates = { dueAt: '2026-12-04T16:00:00.000Z', newDueAt: '2026-12-02T16:00:00.000Z' };
const nothing = { metToMissed: 0, missedToMet: 0, moved: 0, running: 0 };
const tried = (said: Partial<Tried>): Tried => ({
  ...{ warnings: [], cases: 1, clocks: 4, totals: nothing, flips: [], moved: [], running: [] },
  ...{ histogram: { edges: [], clocks: [] }, load: { weeks: [], owners: [] } },
  ...said,
});

describe('a what-if at the terminal', () => {
  it('says first what stands against the rule that was tried', () =>
    expect(whatIfLines(tried({ warnings: ['The stages add up to 28 days, the headline to 30.'] }))[0]).toBe(
      'It may be tried, but not put in force: The stages add up to 28 days, the headline to 30.',
    ));

  it('says of each running clock from when to when, and whether it would be late', () => {
    const running = [{ ...C03, ...dates, how: 'moves', late: false, wouldBeLate: true }] as const;
    expect(whatIfLines(tried({ running, totals: { ...nothing, running: 1 } })).at(-1)).toMatch(
      /^ {2}Baobab +C03-1 +Fri, 04 Dec 2026, 17:00 → Wed, 02 Dec 2026, 17:00 {2}would be late by now$/,
    );
  });

  it('says so where nothing would differ', () =>
    expect(whatIfLines(tried({}))).toEqual([
      '1 case, 4 clocks told again. Nothing was written.',
      '0 met clocks would have been missed, 0 missed ones met.',
      '0 ended clocks would have had another due date.',
      '0 running clocks would be due at another instant.',
    ]));
});
