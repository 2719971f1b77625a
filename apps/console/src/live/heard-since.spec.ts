import type { ViewPage } from '../door/door.js';
import { hearsWhileReading } from './heard-since.js';
import type { Change } from './messages.js';

type Row = { readonly ball: string };
const pageAt = (revision: number, ball: string): ViewPage<Row> => ({
  view: 'case-overview',
  houseNow: '2026-12-04T10:00:00.000Z',
  rows: [{ key: 'a', stream: 'case-a', revision, row: { ball } }],
});
const told = (revision: number, ball: string): Change => ({ key: 'a', stream: 'case-a', revision, row: { ball } });

/** A page that is on its way until it is let in. */
const slowPage = () => {
  const hears = hearsWhileReading();
  let letIn: (page: ViewPage<Row>) => void = () => undefined;
  const read = () => new Promise<ViewPage<Row>>((resolve) => void (letIn = resolve));
  return { hears, begin: () => hears.reading('case-overview', {}, read), letIn: (page: ViewPage<Row>) => letIn(page) };
};

describe('a page that is read while its view moves', () => {
  it('takes in what was told after the reading began', async () => {
    const { hears, begin, letIn } = slowPage();
    const page = begin();
    hears.heard('case-overview', told(6, 'GOVERNMENT'));
    letIn(pageAt(5, 'CSU'));
    expect((await page).rows).toEqual(pageAt(6, 'GOVERNMENT').rows);
  });

  it('stays as it is where it is newer than what was told', async () => {
    const { hears, begin, letIn } = slowPage();
    const page = begin();
    hears.heard('case-overview', told(6, 'GOVERNMENT'));
    letIn(pageAt(7, 'BOARD'));
    expect((await page).rows).toEqual(pageAt(7, 'BOARD').rows);
  });

  it('brings back no row that was told of before, and is gone since', async () => {
    const { hears, begin, letIn } = slowPage();
    hears.heard('case-overview', told(6, 'GOVERNMENT'));
    const page = begin();
    letIn({ ...pageAt(7, 'BOARD'), rows: [] });
    expect((await page).rows).toEqual([]);
  });

  it('hears nothing of other views', async () => {
    const { hears, begin, letIn } = slowPage();
    const page = begin();
    hears.heard('my-tasks', told(6, 'GOVERNMENT'));
    letIn(pageAt(5, 'CSU'));
    expect((await page).rows).toEqual(pageAt(5, 'CSU').rows);
  });
});
