import { atRiskFirst, boardLines, left, type BoardRow } from './board-lines.js';

const now = '2026-12-04T10:00:00.000Z';
const row = (more: Partial<BoardRow>): BoardRow => ({
  nickname: 'Baobab',
  clock: 'C03',
  title: 'ELIGIBILITY',
  state: 'RUNNING',
  dueAt: '2026-12-09T16:00:00.000Z',
  ball: 'CSU',
  track: 'STANDARD',
  pauseReason: null,
  lastRung: null,
  ownerRole: 'INTAKE',
  ownerPerson: null,
  provisional: false,
  breached: false,
  ...more,
});

describe('the SLA board in the terminal', () => {
  it('shows overruns first, the longest on top, then what is due next, then what stands', () => {
    const rows = [
      row({ nickname: 'later' }),
      row({ nickname: 'paused', state: 'PAUSED' }),
      row({ nickname: 'over', breached: true, dueAt: '2026-12-03T16:00:00.000Z' }),
      row({ nickname: 'long over', breached: true, dueAt: '2026-12-01T16:00:00.000Z' }),
      row({ nickname: 'soon', dueAt: '2026-12-04T16:00:00.000Z' }),
      row({ nickname: 'no target', dueAt: null }),
    ];
    expect(atRiskFirst(rows, now).map(({ nickname }) => nickname)).toEqual([
      'long over',
      'over',
      'soon',
      'later',
      'paused',
      'no target',
    ]);
  });

  it('says what is left, and by how much it is over', () => {
    expect(left('2026-12-05T12:30:00.000Z', now)).toBe('1 d 2 h');
    expect(left('2026-12-04T08:50:00.000Z', now)).toBe('1 h 10 m over');
  });

  it('never shows an overrun as a clock that runs', () => {
    const lines = boardLines([row({ breached: true, dueAt: '2026-12-03T16:00:00.000Z' })], { colours: false, now });
    expect(lines[0]).toContain('1 ⚑ over   0 ◔ due soon   0 ▸ running   0 ‖ paused');
    expect(lines[3]).toContain('⚑ 18 h 0 m over');
  });

  it('says that a due date is provisional, and why a clock stands', () => {
    const lines = boardLines([row({ provisional: true, state: 'PAUSED', pauseReason: 'AWAITING_GOVERNMENT_INFO' })], {
      colours: false,
      now,
    });
    expect(lines[3]).toContain('17:00?');
    expect(lines[3]).toContain('paused: awaiting gov');
  });
});
