import type { Recorded } from '@connex/domain';
import type { Outcome, Speech } from '@connex/event-log';
import { caseRecounter } from './case-recounter.js';
import { recountFollower } from './recount-follower.js';

const published = (code: string, id: string) =>
  ({ stream: `calendar-${code}`, type: 'CalendarVersionPublished', data: { code }, id }) as unknown as Recorded;

const clock = (calendar: string) => ({
  type: 'ClockStarted',
  data: { clockId: 'C03-1', clock: 'C03', calendar, calendarVersion: 1, startsAt: '', rungs: [] },
  occurredAt: '2026-11-30T08:00:00.000Z',
  revision: 1,
  meta: { by: { person: 'house', role: 'SYSTEM' } },
});
const stopped = { ...clock('CSU'), type: 'ClockStopped', data: { clockId: 'C03-1', met: true }, revision: 2 };

const streams: Readonly<Record<string, readonly object[]>> = {
  'case-unit': [clock('CSU')],
  'case-egypt': [clock('GOV-EG')],
  'case-done': [clock('CSU'), stopped],
};

const adopted = {
  stream: 'house',
  type: 'TimeZoneTableAdopted',
  data: { version: '2026b' },
  id: 'e-9',
} as unknown as Recorded;

const recounting = (answer: Outcome = { kind: 'done' } as Outcome, otherZones?: string) => {
  const asked: Speech[] = [];
  const desk = {
    speak: async (speech: Speech) => {
      asked.push(speech);
      return answer;
    },
  };
  const log = {
    open: async () => [...Object.keys(streams), 'person-1'],
    look: async (asked: readonly { readonly stream: string }[]) => ({
      streams: asked.map(({ stream }) => ({ stream, revision: 1, events: streams[stream] })),
    }),
  };
  const recounter = caseRecounter({
    log: log as never,
    desk,
    zones: { whyOtherZones: async () => otherZones },
    stop: new AbortController().signal,
  });
  const { handle } = recountFollower({ recounter, log: { info: () => undefined } });
  return { asked, handle };
};

describe('a calendar that was published anew', () => {
  it('has those cases counted on whose clocks count by it, and no others', async () => {
    const { asked, handle } = recounting();
    await handle([published('CSU', 'e-1')]);
    expect(asked.map(({ stream, type, by }) => [stream, type, by.role])).toEqual([
      ['case-unit', 'RecomputeClocks', 'SYSTEM'],
    ]);
  });

  it('asks each case once a batch, whatever calendars changed', async () => {
    const { asked, handle } = recounting();
    await handle([published('CSU', 'e-1'), published('GOV-EG', 'e-2'), published('CSU', 'e-3')]);
    expect(asked.map(({ stream }) => stream)).toEqual(['case-unit', 'case-egypt']);
  });

  it('asks again under the same id after a crash, and under another for another version', async () => {
    const { asked, handle } = recounting();
    await handle([published('CSU', 'e-1')]);
    await handle([published('CSU', 'e-1')]);
    await handle([published('CSU', 'e-2')]);
    const [first, again, next] = asked.map(({ commandId }) => commandId);
    expect([again === first, next === first]).toEqual([true, false]);
  });

  it('asks nobody when nothing of how time is counted has changed', async () => {
    const { asked, handle } = recounting();
    await handle([{ stream: 'case-unit', type: 'RequestAcknowledged', data: {} } as unknown as Recorded]);
    expect(asked).toEqual([]);
  });

  it('takes a refusal as an answer: a case may have closed meanwhile', () =>
    expect(
      recounting({ kind: 'refused', refusal: { refused: 'CASE_CLOSED' } }).handle([published('CSU', 'e-1')]),
    ).resolves.toBeUndefined());

  it('asks every case with a clock, when the house adopted a table of time zones', async () => {
    const { asked, handle } = recounting();
    await handle([adopted]);
    expect(asked.map(({ stream, data }) => [stream, data])).toEqual([
      ['case-unit', { tzVersion: '2026b' }],
      ['case-egypt', { tzVersion: '2026b' }],
    ]);
  });

  it('asks nobody from a process that counts by another table, and waits for one that does not', async () => {
    const { asked, handle } = recounting(undefined, 'its table differs');
    await expect(handle([adopted])).rejects.toThrow('its table differs');
    expect(asked).toEqual([]);
  });

  it('keeps no checkpoint when a case was not asked', () =>
    expect(recounting({ kind: 'lost', revision: 4 }).handle([published('CSU', 'e-1')])).rejects.toThrow('lost'));
});
