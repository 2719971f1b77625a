import { examplesOf } from '../testing.js';
import { house } from './house.language.js';
import { houseMind } from './house.mind.js';
import { printOfZone, tableOf, whyOtherTable } from './zone-prints.js';

const { given, happened, asks } = examplesOf(houseMind, house);
const years = { from: 2026, to: 2030 };
const own = tableOf('2025c', years, ['Africa/Lusaka', 'Europe/Berlin', 'Africa/Lusaka']);
const other = { ...own, zones: own.zones.map((one) => ({ ...one, print: '0'.repeat(14) })) };

describe('a table of time zones', () => {
  it('names each zone in use once', () =>
    expect(own.zones.map(({ zone }) => zone)).toEqual(['Africa/Lusaka', 'Europe/Berlin']));

  it('has the same print for zones that say the same, and another where the clocks change', () => {
    expect(printOfZone('Africa/Lusaka', years)).toBe(printOfZone('Africa/Maputo', years));
    expect(printOfZone('Europe/Berlin', years)).not.toBe(printOfZone('Africa/Lusaka', years));
  });

  it('is the house’s when it says the same, whatever its version is called', () =>
    expect(whyOtherTable({ ...own, version: '1999z' }, '2025c')).toBeUndefined());

  it('is not the house’s when it differs in a zone in use, and the zone is named', () =>
    expect(whyOtherTable({ ...own, zones: [own.zones[0]!, other.zones[1]!] }, '2025c')).toBe(
      'its table of time zones (2025c) differs from the one that the house adopted (2025c) in Europe/Berlin',
    ));

  it('is not the house’s when it does not know a zone in use', () =>
    expect(whyOtherTable({ ...own, zones: [{ zone: 'Africa/Atlantis', print: 'f'.repeat(14) }] }, '2025c')).toMatch(
      /Atlantis/,
    ));

  it('stands in nobody’s way before the house has adopted one', () =>
    expect(whyOtherTable(undefined, '2025c')).toBeUndefined());

  it('is adopted by an administrator, once, from now on', () => {
    given()
      .when(asks('ADMIN', 'AdoptTimeZones', own))
      .then(happened('TimeZoneTableAdopted', own));
    given(happened('TimeZoneTableAdopted', own))
      .when(asks('ADMIN', 'AdoptTimeZones', own))
      .thenRefused('TABLE_ADOPTED');
    given()
      .when(asks('ADMIN', 'AdoptTimeZones', own, { at: '2026-11-30T09:00:00.000Z' }))
      .thenRefused('TABLE_INTO_THE_PAST');
  });

  it('is not adopted by a process that says something else: nobody makes the whole house wait by naming other prints', () =>
    given()
      .when(asks('ADMIN', 'AdoptTimeZones', { ...own, zones: [own.zones[0]!, other.zones[1]!] }))
      .thenRefused('TABLE_NOT_COUNTED_BY', /something else of Europe\/Berlin/));

  it.each([
    ['gone by', { from: 1990, to: 1999 }],
    ['that nobody could compare in time', { from: 1900, to: 2199 }],
  ])('is not adopted for years %s', (_, others) =>
    given()
      .when(asks('ADMIN', 'AdoptTimeZones', { ...own, ...others }))
      .thenRefused('TABLE_NOT_COUNTED_BY', /the house stands in 2026/),
  );

  it('is that of its founding when the house is founded, whoever reads it later', () =>
    given()
      .when(asks('SYSTEM', 'AdoptTimeZones', other))
      .then(happened('TimeZoneTableAdopted', other)));
});
