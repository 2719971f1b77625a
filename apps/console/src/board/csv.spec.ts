import fc from 'fast-check';
import { boardCsv, csvCell, csvOf } from './csv.js';
import { clocksOf, moment } from './testing.js';

describe('a table that is handed over', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2 d', "'-2 d"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ])('runs nothing: %j is text', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('leaves plain words and numbers as they are', () =>
    expect([csvCell('Baobab'), csvCell(-5), csvCell('')]).toEqual(['Baobab', '-5', '']));

  it('never begins a cell of text with what a program would run', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    ));

  it('is read back as it was, but for the apostrophe', () =>
    expect(csvOf([['a,b', 'say "so"', 'two\nlines']])).toBe('\ufeff"a,b","say ""so""","two\nlines"\r\n'));

  it('says as of when, and a nickname that looks like a formula is shown and not run', () => {
    const lines = boardCsv(clocksOf({ nickname: '=cmd' }), moment).split('\r\n');
    expect(lines[0]).toBe('\ufeffSLA board as of 2026-12-04T10:00:00.000Z');
    expect(lines[2]).toMatch(
      /^'=cmd,C03,ELIGIBILITY,running,3 d 6 h left,108000,0,2026-12-09T16:00:00.000Z,"Wed 9 Dec, 17:00"/,
    );
  });
});
