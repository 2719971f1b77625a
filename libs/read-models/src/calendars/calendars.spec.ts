import { berlinCalendar, type Recorded } from '@connex/domain';
import { rowsAfter } from '../testing.js';
import { calendarsProjector } from './calendars.projector.js';

const published = (version: number, recordedAt: string): Recorded => ({
  position: version,
  stream: 'calendar-CSU',
  revision: version,
  id: `e-${version}`,
  schemaVersion: 1,
  type: 'CalendarVersionPublished',
  data: { ...berlinCalendar, tzVersion: '2025c', version },
  occurredAt: recordedAt,
  recordedAt,
  meta: {
    by: { person: 'house', role: 'SYSTEM' },
    commandId: `c-${version}`,
    correlationId: 'calendar-CSU',
    causationId: null,
    policyVersion: 'P1',
  },
});

describe('the calendars', () => {
  const row = rowsAfter(calendarsProjector, [
    published(1, '2026-11-01T00:00:00.000Z'),
    published(2, '2026-12-01T00:00:00.000Z'),
  ])['calendar-CSU'];

  it('keep every version, since a clock may count by an older one', () =>
    expect(row?.versions.map(({ version, publishedAt }) => [version, publishedAt])).toEqual([
      [1, '2026-11-01T00:00:00.000Z'],
      [2, '2026-12-01T00:00:00.000Z'],
    ]));

  it('have the shape that the view promises', () =>
    expect(calendarsProjector.row.safeParse(row).error?.issues ?? []).toEqual([]));
});
