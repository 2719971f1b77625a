import type { ViewPage } from '../door/door.js';
import type { Change } from './messages.js';
import { newsIn, takeChanges } from './take-changes.js';

type Row = { readonly nickname: string; readonly ball: string };
const page: ViewPage<Row> = {
  view: 'case-overview',
  houseNow: '2026-12-04T10:00:00.000Z',
  rows: [{ key: 'a', stream: 'case-a', revision: 5, row: { nickname: 'Fern', ball: 'CSU' } }],
};
const changes = (...list: readonly Change[]) => new Map(list.map((change) => [change.key, change]));
const change = (more: Partial<Change>): Change => ({
  key: 'a',
  stream: 'case-a',
  revision: 6,
  row: { nickname: 'Fern', ball: 'GOVERNMENT' },
  ...more,
});

describe('changes of a view', () => {
  it('replace, add and take away rows', () => {
    expect(takeChanges(page, changes(change({}))).rows[0]?.row.ball).toBe('GOVERNMENT');
    expect(takeChanges(page, changes(change({ key: 'b' }))).rows).toHaveLength(2);
    expect(takeChanges(page, changes(change({ row: null }))).rows).toEqual([]);
  });

  it('change nothing when they are older than what is known', () =>
    expect(takeChanges(page, changes(change({ revision: 4, row: null }))).rows).toEqual(page.rows));

  it('leave out what was not asked for', () =>
    expect(takeChanges(page, changes(change({})), { ball: 'CSU' }).rows).toEqual([]));

  it('are no news when they say again what is shown, or take away what was not', () =>
    expect(newsIn(page, changes(change({ row: page.rows[0]?.row }), change({ key: 'z', row: null })))).toEqual([]));
});
