import { check } from './check.js';
import { countryNamed } from './countries.js';
import type { Field } from './fields.js';
import { latinDigits, manyLines, oneLine } from './typed.js';

const now = '2027-02-04T09:00:00.000Z';
const day: Field = { name: 'round', kind: 'day', optional: true };
const onDay = (d: string, m: string, y: string) =>
  check([day], { 'round-day': d, 'round-month': m, 'round-year': y }, now).wrongs['round']?.id;

describe('what people type', () => {
  it('loses marks that nobody sees, and nothing else', () => {
    expect(oneLine('\u202eMinistry\u200f\u0007 of\tMines\n ')).toBe('Ministry of Mines');
    expect(oneLine('Société d’Énergie — وزارة')).toBe('Société d’Énergie — وزارة');
    expect(manyLines('a\tb\r\nc\td  \r\n')).toBe('a\tb\nc\td');
  });

  it('may use the digits of its own script', () => expect(latinDigits('٢٥ ۷ २')).toBe('25 7 2'));

  it('names a country in any of our languages, or by its letters', () => {
    for (const name of ['Zambia', 'ZAMBIE', 'زامبيا', 'zm', ' the  Zambia ']) expect(countryNamed(name)).toBe('ZM');
    for (const name of ['Côte d’Ivoire', "Cote d'Ivoire"]) expect(countryNamed(name)).toBe('CI');
    for (const name of ['Atlantis', '', 'EU', '<script>']) expect(countryNamed(name)).toBeUndefined();
  });

  it('names a day that there is, not gone by, and not in another age', () => {
    expect(onDay('', '', '')).toBeUndefined();
    expect(onDay('8', '2', '2027')).toBeUndefined();
    expect(onDay('٨', '٢', '٢٠٢٧')).toBeUndefined();
    expect(onDay('4', '2', '2027')).toBeUndefined();
    expect(onDay('3', '2', '2027')).toBe('wrong.dayPast');
    expect(onDay('1', '1', '2207')).toBe('wrong.dayFar');
    for (const [d, m, y] of [
      ['31', '2', '2027'],
      ['8', '', '2027'],
      ['x', 'y', 'z'],
      ['8', '2', '27'],
    ] as const)
      expect(onDay(d, m, y)).toMatch(/wrong\.day/);
  });

  it('is measured by what a person counts as characters', () => {
    const line: Field = { name: 'body', kind: 'line', most: 3 };
    expect(check([line], { body: '👍👍👍' }, now).wrongs).toEqual({});
    expect(check([line], { body: 'abcd' }, now).wrongs['body']).toEqual({
      id: 'wrong.long',
      values: { most: 3, have: 4 },
    });
  });

  it('chooses only what was offered', () => {
    const choice: Field = { name: 'level', kind: 'choice', options: ['A', 'B'] };
    expect(check([choice], { level: 'A' }, now).wrongs).toEqual({});
    expect(check([choice], { level: 'C' }, now).wrongs['level']?.id).toBe('wrong.choice');
    expect(check([choice], {}, now).wrongs['level']?.id).toBe('wrong.choose');
  });
});
