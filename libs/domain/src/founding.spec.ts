import { appendixA } from './countries/appendix-a.js';
import { foundingRows } from './countries/founding-rows.js';
import { foundingCommands } from './founding.js';
import { foundedStates } from './testing.js';
import { appendixBCalendars } from './time/calendars/appendix-b.calendars.js';
import { berlinCalendar } from './time/calendars/berlin.calendar.js';
import type { CalendarState } from './time/calendars/calendar.state.js';
import { isUnderstood, understand } from './understand.js';

const token = { tokenId: 't-1', sha256: 'a'.repeat(64), role: 'ADMIN', expiresAt: '2027-01-01T00:00:00.000Z' } as const;
const plan = {
  calendars: [berlinCalendar],
  tzVersion: '2025c',
  people: [{ id: 'amara', name: 'Amara', roles: ['ADMIN', 'HEAD'], tokens: [token] }],
  idFor: (label: string) => `founding of ${label}`,
} as const;
const commands = foundingCommands(plan);
const named = (iso2: string) => appendixA.find((one) => one.iso2 === iso2);

describe('a founding that says for which years', () => {
  it('adopts the table of time zones of its process, for every zone of a calendar (ruling 8)', () => {
    const adopting = foundingCommands({ ...plan, zoneYears: { from: 2026, to: 2027 } }).find(
      ({ stream }) => stream === 'house',
    );
    const zones = (adopting?.data['zones'] as readonly { readonly zone: string }[]).map(({ zone }) => zone);
    expect(adopting).toMatchObject({ type: 'AdoptTimeZones', data: { version: plan.tzVersion } });
    expect(zones).toEqual(expect.arrayContaining(['Africa/Cairo', 'Europe/Berlin', 'Pacific/Nauru']));
    expect(zones).toHaveLength(new Set(zones).size);
  });
});

describe('appendix A', () => {
  it('has 141 recipients, each once', () => {
    expect(appendixA).toHaveLength(141);
    expect(new Set(appendixA.map(({ iso2 }) => iso2)).size).toBe(141);
    expect(new Set(appendixA.map(({ iso3 }) => iso3)).size).toBe(141);
    expect(new Set(appendixA.map(({ dac }) => dac)).size).toBe(141);
  });

  it('counts 44, 2, 38 and 57 by DAC group', () => {
    const counts = Object.fromEntries(['LDC', 'LIC', 'LMIC', 'UMIC'].map((group) => [group, 0]));
    for (const { group } of appendixA) counts[group] = (counts[group] ?? 0) + 1;
    expect(counts).toEqual({ LDC: 44, LIC: 2, LMIC: 38, UMIC: 57 });
  });

  it('knows Namibia by its code NA, and gives 880 to Samoa', () => {
    expect(named('NA')).toMatchObject({ iso3: 'NAM', dac: '275', timezone: 'Africa/Windhoek' });
    expect(named('WS')).toMatchObject({ iso3: 'WSM', dac: '880' });
    expect(named('AS')).toBeUndefined();
  });

  it('knows a zone of the tz database and the days of rest for each', () => {
    for (const { timezone, restDays } of appendixA) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: timezone })).not.toThrow();
      expect(['sat,sun', 'fri,sat', 'fri', 'sun']).toContain(restDays.join());
    }
    expect(named('AF')).toMatchObject({ restDays: ['fri', 'sat'], isRestDisputed: true });
    expect(named('IR')).toMatchObject({ restDays: ['fri'], isRestDisputed: false });
  });

  it('every country is on the list, but for Nauru, which left it on 1 January 2026', () => {
    const dacOf = (iso2: string) =>
      foundingRows.find((one) => one.iso2 === iso2)?.rows.filter(({ list }) => list === 'DAC');
    for (const { iso2 } of appendixA.filter((one) => one.iso2 !== 'NR'))
      expect(dacOf(iso2)).toEqual([{ list: 'DAC', value: true, validFrom: '2024-01-01' }]);
    expect(dacOf('NR')).toEqual([
      { list: 'DAC', value: true, validFrom: '2024-01-01', validTo: '2025-12-31' },
      { list: 'DAC', value: false, validFrom: '2026-01-01' },
    ]);
  });
});

describe('the founding of a house', () => {
  it('is understood, word for word', () => {
    for (const { type, data } of commands)
      expect({ type, heard: isUnderstood(understand(type, data)) }).toEqual({ type, heard: true });
  });

  it('is decided by the minds, word for word', () => expect(foundedStates().size).toBe(1 + 142 + 141));

  it('says the same under the same ids each time it is told', () => {
    expect(foundingCommands(plan)).toEqual(commands);
    expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(commands.length);
  });

  it('gives the weekend, and provisional due dates, to a country without a calendar', () => {
    const { versions } = foundedStates().get('calendar-GOV-EG') as CalendarState;
    expect(versions).toMatchObject([{ holidayYears: [], calendar: { timezone: 'Africa/Cairo' } }]);
    expect(Object.keys(versions[0]?.calendar.hours ?? {})).toEqual(['mon', 'tue', 'wed', 'thu', 'sun']);
  });

  it('leaves a calendar that is given as it is', () => {
    const stories = foundingCommands({ ...plan, calendars: appendixBCalendars });
    const salta = stories.filter(({ stream }) => stream === 'calendar-GOV-AR');
    expect(salta).toMatchObject([{ data: { timezone: 'America/Argentina/Salta' } }]);
  });

  it('grants the roles of the first people before their tokens speak', () =>
    expect(commands.slice(-3)).toEqual([
      {
        commandId: 'founding of role amara ADMIN',
        stream: 'person-amara',
        type: 'GrantRole',
        data: { role: 'ADMIN', name: 'Amara' },
      },
      {
        commandId: 'founding of role amara HEAD',
        stream: 'person-amara',
        type: 'GrantRole',
        data: { role: 'HEAD', name: 'Amara' },
      },
      { commandId: 'founding of token amara t-1', stream: 'person-amara', type: 'IssueToken', data: token },
    ]));
});
