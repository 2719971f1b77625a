import { berlinCalendar, calendarVersionOf, type Calendars } from '@connex/domain';
import { boardLines, type BoardRow } from './board-lines.js';

const version = calendarVersionOf({ ...berlinCalendar, tzVersion: '2025c', version: 1 }, '2026-01-01T00:00:00.000Z');
const calendars: Calendars = { CSU: { versions: [version] } };
const now = '2026-12-04T10:00:00.000Z';
const row = (more: Partial<BoardRow>): BoardRow => ({
  nickname: 'Baobab',
  clock: 'C03',
  title: 'ELIGIBILITY',
  state: 'RUNNING',
  dueAt: '2026-12-09T16:00:00.000Z',
  targetSeconds: 115_200,
  secondsPerDay: 28_800,
  consumedSeconds: 0,
  countsFrom: '2026-12-04T08:00:00.000Z',
  calendar: 'CSU',
  calendarVersion: 1,
  ball: 'CSU',
  pauseReason: null,
  ownerRole: 'INTAKE',
  ownerPerson: null,
  provisional: false,
  ...more,
});
const linesOf = (...rows: readonly BoardRow[]) => boardLines(rows, { colours: false, now, calendars });
/** The figures before the signs of the tiles, added up. */
const sumIn = (head = '') =>
  [...head.matchAll(/(\d+) [⚑◔▸≈☾‖✓∅]/gu)].reduce((sum, [, figure]) => sum + Number(figure), 0);

describe('the SLA board in the terminal', () => {
  it('tells working time: from Friday 11:00 to Wednesday closing time are three days and six hours', () =>
    expect(linesOf(row({}))[3]).toContain('▸ 3 d 6 h left'));

  it('never shows an overrun as a clock that runs, and counts it in working time', () => {
    const lines = linesOf(row({ dueAt: '2026-12-03T15:00:00.000Z' }));
    expect(lines[0]).toContain('1 ⚑ over   0 ◔ due soon   0 ▸ running   0 ‖ paused');
    expect(lines[3]).toContain('⚑ 3 h over');
  });

  it('counts every clock in one tile: also those that stand outside working hours', () => {
    const evening = { colours: false, now: '2026-12-04T20:00:00.000Z', calendars };
    const rows = [
      row({}),
      row({ provisional: true }),
      row({ dueAt: null }),
      row({ dueAt: '2026-12-03T15:00:00.000Z' }),
      row({ state: 'PAUSED', countsFrom: null }),
    ];
    const [head] = boardLines(rows, evening);
    expect(head).toContain('☾ closed hours');
    expect(sumIn(head)).toBe(rows.length);
    expect(sumIn(linesOf(...rows)[0])).toBe(rows.length);
  });

  it('says that a due date is provisional, and why a clock stands', () => {
    const [, , , line] = linesOf(
      row({ provisional: true, state: 'PAUSED', countsFrom: null, pauseReason: 'AWAITING_GOVERNMENT_INFO' }),
    );
    expect(line).toContain('17:00?');
    expect(line).toContain('paused: awaiting gov');
  });

  it('says the year of a due date', () => expect(linesOf(row({}))[3]).toContain('Wed, 09 Dec 2026, 17:00'));

  it('lets a clock whose calendar its reader may not see stand by the wall, and counts nothing', () => {
    const { calendar: _, ...hidden } = row({});
    expect(linesOf(hidden)[3]).toContain('▸ not counted');
    expect(linesOf({ ...hidden, dueAt: '2026-12-03T15:00:00.000Z' })[3]).toContain('⚑ due date passed');
    expect(linesOf(row({ calendar: 'GOV-ZM' }))[3]).toContain('▸ not counted');
  });

  it('ends its lines where a narrow terminal ends, so that none wraps', () => {
    const lines = boardLines([row({})], { colours: false, now, calendars, width: 40 });
    for (const line of lines.slice(2)) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('puts what is over on top, and what has no date last', () =>
    expect(
      linesOf(
        row({ nickname: 'No date', dueAt: null }),
        row({ nickname: 'Later' }),
        row({ nickname: 'Over', dueAt: '2026-12-01T16:00:00.000Z' }),
      )
        .slice(3)
        .map((line) => line.slice(0, 8).trim()),
    ).toEqual(['Over', 'Later', 'No date']));
});
