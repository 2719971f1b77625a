import { offsetsOf } from './offsets.js';

const year = [Date.UTC(2027, 0, 1), Date.UTC(2028, 0, 1)] as const;
const told = (zone: string) =>
  offsetsOf(zone, ...year).map(({ since, seconds }) => [new Date(since).toISOString(), seconds]);

describe('the offsets of a zone', () => {
  it('change to the second, where a law says so', () =>
    expect(told('Europe/Berlin')).toEqual([
      ['2027-01-01T00:00:00.000Z', 3600],
      ['2027-03-28T01:00:00.000Z', 7200],
      ['2027-10-31T01:00:00.000Z', 3600],
    ]));

  it('are one where nothing changes', () =>
    expect(told('Africa/Lusaka')).toEqual([['2027-01-01T00:00:00.000Z', 7200]]));

  it('are refused for a zone that nobody knows', () => expect(() => told('Africa/Atlantis')).toThrow(/no time zone/));
});
