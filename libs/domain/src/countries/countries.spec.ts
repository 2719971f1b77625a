import { approvals } from '../approvals/approvals.language.js';
import { examplesOf } from '../testing.js';
import { countries } from './countries.language.js';
import { countryMind } from './countries.mind.js';
import { standingOn } from './standing.js';

const { given, happened, asks } = examplesOf(countryMind, countries, approvals);

const source = 'The list of 2026';
const dac = { list: 'DAC', value: true, validFrom: '2020-01-01' } as const;
const onList = happened('CountryStatusRecorded', { iso2: 'ZM', ...dac, source });
const record = (...rows: Parameters<typeof recording>[0]) => asks('SYSTEM', 'RecordCountryStatus', recording(rows));
const recording = (rows: readonly { list: 'DAC' | 'LDC'; value: boolean; validFrom: string; validTo?: string }[]) => ({
  iso2: 'ZM',
  rows,
  source,
});

describe('the status of a country', () => {
  it('is recorded row by row, with its source', () =>
    given()
      .when(record(dac, { ...dac, list: 'LDC' }))
      .then(onList, happened('CountryStatusRecorded', { iso2: 'ZM', ...dac, list: 'LDC', source })));

  it.each([
    ['begins inside another', { ...dac, validFrom: '2024-01-01' }],
    ['runs into another', { ...dac, validFrom: '2019-01-01', validTo: '2020-01-01' }],
    ['runs until further notice before another', { ...dac, validFrom: '2019-01-01' }],
  ])('R-046: a row is refused that %s', (_, row) => given(onList).when(record(row)).thenRefused('OVERLAP', /DAC/));

  it('R-046: rows of one record may not overlap either', () =>
    given()
      .when(record(dac, { ...dac, validFrom: '2021-01-01' }))
      .thenRefused('OVERLAP'));

  it('R-046: other lists, and times that only touch, do not overlap', () =>
    given(onList)
      .when(record({ ...dac, list: 'LDC' }, { ...dac, validFrom: '2019-01-01', validTo: '2019-12-31' }))
      .thenAlso('CountryStatusRecorded'));

  it('a row is ended by telling it again with its last day, and another may follow', () =>
    given(onList)
      .when(record({ ...dac, validTo: '2025-12-31' }, { ...dac, value: false, validFrom: '2026-01-01' }))
      .thenAlso('CountryStatusRecorded'));

  it('is not told in the stream of another country', () =>
    given(onList)
      .when(asks('SYSTEM', 'RecordCountryStatus', { ...recording([dac]), iso2: 'KE' }))
      .thenRefused('OTHER_COUNTRY', /ZM/));

  it('does not end before it begins', () =>
    given()
      .when(record({ ...dac, validTo: '2019-12-31' }))
      .thenRefused('ENDS_BEFORE_IT_BEGINS'));

  it('needs two pairs of eyes once the house is founded', () =>
    given(onList)
      .when(
        asks('HEAD', 'RecordCountryStatus', {
          ...recording([{ ...dac, list: 'LDC' }]),
          decision: { reasonText: 'The United Nations say so.', basis: ['doc-1'] },
        }),
      )
      .thenRefused('FOUR_EYES'));
});

describe('how a country stands on a day', () => {
  const left = { rows: [{ ...dac, source, validTo: '2025-12-31' }] };
  const standing = (day: string, rows: Parameters<typeof standingOn>[0] = left) => standingOn(rows, day).standing;

  it('is LISTED to its last day, has GRACE for five years, and is NOT_LISTED after', () => {
    expect(standing('2025-12-31')).toBe('LISTED');
    expect(standing('2026-01-01')).toBe('GRACE');
    expect(standing('2030-12-31')).toBe('GRACE');
    expect(standing('2031-01-01')).toBe('NOT_LISTED');
  });

  it('is UNKNOWN before its first row, and when there is none', () => {
    expect(standing('2019-12-31')).toBe('UNKNOWN');
    expect(standing('2026-01-01', { rows: [] })).toBe('UNKNOWN');
  });

  it('is EXCEPTIONAL for territories and transition economies', () =>
    expect(standing('2026-01-01', { rows: [{ ...dac, value: 'TRANSITION', source }] })).toBe('EXCEPTIONAL'));
});
