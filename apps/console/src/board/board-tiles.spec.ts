import { countedStates } from '@connex/read-models';
import { openStates } from './board-search.js';
import { standingClocks } from './standing.js';
import { boardRowOf, moment } from './testing.js';

const rows = [
  {},
  { provisional: true },
  { dueAt: null },
  { dueAt: '2026-12-03T15:00:00.000Z' },
  { dueAt: '2026-12-04T12:00:00.000Z' },
  { state: 'PAUSED' as const, countsFrom: null },
  { calendar: 'GOV-XX' },
].map(boardRowOf);
const countedAt = (now: string) => countedStates(standingClocks(rows, { ...moment, now }), openStates);
const sumOf = (tiles: ReturnType<typeof countedAt>) => tiles.reduce((sum, { count }) => sum + count, 0);

describe('the tiles of the board', () => {
  it('count every clock once, by day and outside working hours: their sum is the number of rows', () => {
    const [day, evening] = ['2026-12-04T10:00:00.000Z', '2026-12-04T20:00:00.000Z'].map(countedAt);
    expect(evening?.map(({ state }) => state)).toContain('closed');
    expect([day, evening].map((tiles) => sumOf(tiles ?? []))).toEqual([rows.length, rows.length]);
  });

  it('leave out a state that nobody is in, but for the four that a board is about, and the one that is asked for', () => {
    expect(countedStates([], openStates).map(({ state }) => state)).toEqual(['over', 'soon', 'running', 'paused']);
    expect(countedStates([], openStates, 'closed').map(({ state }) => state)).toContain('closed');
  });
});
