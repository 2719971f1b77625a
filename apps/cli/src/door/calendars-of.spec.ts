import { calendarsCountedBy } from './calendars-of.js';
import type { DoorClient } from './door-client.js';

const calendar = (code: string) => ({
  key: code,
  stream: `calendar-${code}`,
  revision: 1,
  row: { code, versions: [] },
});

/** A door through which those calendars are seen. */
const doorWith = (...codes: readonly string[]) => {
  const view = (_: string, { stream = '' }: Readonly<Record<string, string>> = {}) =>
    Promise.resolve({
      ok: true,
      status: 200,
      body: { rows: codes.map(calendar).filter((one) => one.stream === stream) },
    });
  return { view } as unknown as DoorClient;
};

describe('the calendars by which something is counted', () => {
  it('are read with the unit’s own; one that nobody has published is left out', async () => {
    const calendars = await calendarsCountedBy(doorWith('CSU', 'GOV-ZM'), ['GOV-ZM', 'GOV-XX', 'CALENDAR_DAYS']);
    expect(Object.keys(calendars).sort()).toEqual(['CSU', 'GOV-ZM']);
  });

  it('are not there for whoever sees no calendar, who is told so instead of a figure', async () =>
    expect(calendarsCountedBy(doorWith(), ['CSU'])).rejects.toThrow(/^You may not see the calendars .*[.]$/));
});
