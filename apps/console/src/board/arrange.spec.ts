import fc from 'fast-check';
import { countByState, type SlaBoard } from '@connex/read-models';
import { filtered, grouped, ordered } from './arrange.js';
import { boardSearchIn, columns, groupings } from './board-search.js';
import { linesOf } from './lines.js';
import { clocksOf } from './testing.js';

const over = { nickname: 'Over', stream: 'case-over', dueAt: '2026-12-01T16:00:00.000Z' } as const;
const later = { nickname: 'Later', stream: 'case-later', dueAt: '2026-12-17T16:00:00.000Z' } as const;
const paused = {
  nickname: 'Paused',
  stream: 'case-paused',
  state: 'PAUSED',
  ball: 'GOVERNMENT',
  countsFrom: null,
} as const;
const names = (clocks: readonly { readonly nickname: string }[]) => clocks.map(({ nickname }) => nickname);

const anyRow = fc.record({
  nickname: fc.constantFrom('Fern', 'Hazel', 'Iroko'),
  stream: fc.uuid(),
  ball: fc.constantFrom<SlaBoard['ball']>('CSU', 'GOVERNMENT', 'BOARD'),
  stage: fc.constantFrom<SlaBoard['stage']>('ELIGIBILITY', 'DECISION'),
  ownerRole: fc.constantFrom('INTAKE', 'HEAD'),
  ownerPerson: fc.constantFrom(null, 'ada'),
});

describe('the order of the board', () => {
  it('puts what is over on top and what stands below what runs', () =>
    expect(names(clocksOf(paused, later, {}, over))).toEqual(['Over', 'Baobab', 'Later', 'Paused']));

  it('follows the head that was pressed, and turns round when it is pressed again', () => {
    const clocks = clocksOf(paused, later, {}, over);
    expect(names(ordered(clocks, 'case'))).toEqual(['Baobab', 'Later', 'Over', 'Paused']);
    expect(names(ordered(clocks, '-case'))).toEqual(['Paused', 'Over', 'Later', 'Baobab']);
    expect(names(ordered(clocks, 'due')).at(-1)).toBe('Paused');
    expect(names(ordered(clocks, '-left'))).toEqual(['Paused', 'Later', 'Baobab', 'Over']);
  });

  it('neither loses nor doubles a clock, however it is ordered and grouped', () =>
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.constantFrom(undefined, ...columns, ...columns.map((column) => `-${column}`)),
        fc.constantFrom(undefined, ...groupings),
        (rows, sort, group) => {
          const clocks = clocksOf(...rows);
          const shown = linesOf(grouped(ordered(clocks, sort), group)).filter(({ kind }) => kind === 'clock');
          expect(shown.map(({ key }) => key).toSorted()).toEqual(clocks.map(({ key }) => key).toSorted());
        },
      ),
    ));
});

describe('the filters of the board', () => {
  it('leave what has all that was asked for', () => {
    const clocks = clocksOf(paused, later, { ...over, ownerPerson: 'ada' });
    expect(names(filtered(clocks, { ball: 'GOVERNMENT' }))).toEqual(['Paused']);
    expect(names(filtered(clocks, { owner: 'ada' }))).toEqual(['Over']);
    expect(names(filtered(clocks, { owner: 'ada', ball: 'GOVERNMENT' }))).toEqual([]);
    expect(filtered(clocks, { track: 'FAST' })).toEqual([]);
  });

  it('count every clock in exactly one state', () => {
    const clocks = clocksOf(paused, later, {}, over);
    expect(countByState(clocks)).toEqual({ over: 1, running: 2, paused: 1 });
  });

  it('are read from an address, and what it does not know is left out', () =>
    expect(boardSearchIn({ state: 'over', group: 'colour', sort: '-due', ball: '', wall: 1, q: 'x' })).toEqual({
      state: 'over',
      sort: '-due',
    }));

  it('give a group its head with the number of its clocks, the most urgent group first', () =>
    expect(
      linesOf(grouped(clocksOf(paused, over, {}), 'ball')).flatMap((line) => (line.kind === 'group' ? [line] : [])),
    ).toEqual([
      { kind: 'group', key: 'group Unit', name: 'Unit', count: 2 },
      { kind: 'group', key: 'group Government', name: 'Government', count: 1 },
    ]));
});
