import { ledgerOf } from './ledger.js';
import { withDecreedHoliday } from '../testing/small-house.js';
import { on, tellClocks } from '../testing/tell-clocks.js';

const asked = { questionId: 'q-1' };

const sakkia = () => {
  const story = tellClocks({ government: 'GOV-EG' });
  story.happens('2026-12-17T15:30+01:00', 'RequestReceived');
  story.happens('2026-12-21T16:00+01:00', 'InformationRequested', asked);
  story.happens('2026-12-31T13:00+01:00', 'InformationProvided', { ...asked, complete: true });
  story.happens('2027-01-04T12:00+01:00', 'EligibilityDetermined', { outcome: 'ELIGIBLE' });
  return story;
};

type Story = ReturnType<typeof tellClocks>;
const ledger = (story: Story, clockId: string) =>
  ledgerOf(clockId, story.record(), { calendars: story.calendars(), now: story.now() });
const sum = (entries: ReturnType<typeof ledger>, wanted: (entry: ReturnType<typeof ledger>[number]) => boolean) =>
  entries.filter(wanted).reduce((seconds, entry) => seconds + entry.seconds, 0);

describe('the ledger of a clock', () => {
  it('tells where the time went, in words', () => {
    const at = on('Europe/Berlin');
    expect(
      ledger(sakkia(), 'C03-1').map(
        ({ from, to, counted, rule }) => `${at(from)} – ${at(to)} ${counted ? '+' : '·'} ${rule}`,
      ),
    ).toEqual([
      'Thu 17 Dec 15:30 – Thu 17 Dec 17:00 + Working hours',
      'Thu 17 Dec 17:00 – Fri 18 Dec 09:00 · Outside working hours',
      'Fri 18 Dec 09:00 – Fri 18 Dec 17:00 + Working hours',
      'Fri 18 Dec 17:00 – Sat 19 Dec 00:00 · Outside working hours',
      'Sat 19 Dec 00:00 – Mon 21 Dec 00:00 · Rest day',
      'Mon 21 Dec 00:00 – Mon 21 Dec 09:00 · Outside working hours',
      'Mon 21 Dec 09:00 – Mon 21 Dec 16:00 + Working hours',
      'Mon 21 Dec 16:00 – Mon 21 Dec 17:00 · Paused: waiting for information from the government',
      'Mon 21 Dec 17:00 – Tue 22 Dec 09:00 · Outside working hours',
      'Tue 22 Dec 09:00 – Tue 22 Dec 17:00 · Paused: waiting for information from the government',
      'Tue 22 Dec 17:00 – Wed 23 Dec 09:00 · Outside working hours',
      'Wed 23 Dec 09:00 – Wed 23 Dec 17:00 · Paused: waiting for information from the government',
      'Wed 23 Dec 17:00 – Thu 24 Dec 00:00 · Outside working hours',
      'Thu 24 Dec 00:00 – Fri 25 Dec 00:00 · Holiday: 2026-12-24',
      'Fri 25 Dec 00:00 – Sat 26 Dec 00:00 · Holiday: 2026-12-25',
      'Sat 26 Dec 00:00 – Mon 28 Dec 00:00 · Rest day',
      'Mon 28 Dec 00:00 – Mon 28 Dec 09:00 · Outside working hours',
      'Mon 28 Dec 09:00 – Mon 28 Dec 17:00 · Paused: waiting for information from the government',
      'Mon 28 Dec 17:00 – Tue 29 Dec 09:00 · Outside working hours',
      'Tue 29 Dec 09:00 – Tue 29 Dec 17:00 · Paused: waiting for information from the government',
      'Tue 29 Dec 17:00 – Wed 30 Dec 09:00 · Outside working hours',
      'Wed 30 Dec 09:00 – Wed 30 Dec 17:00 · Paused: waiting for information from the government',
      'Wed 30 Dec 17:00 – Thu 31 Dec 00:00 · Outside working hours',
      'Thu 31 Dec 00:00 – Thu 31 Dec 13:00 · Holiday: 2026-12-31',
      'Thu 31 Dec 13:00 – Fri 1 Jan 00:00 · Holiday: 2026-12-31',
      'Fri 1 Jan 00:00 – Sat 2 Jan 00:00 · Holiday: 2027-01-01',
      'Sat 2 Jan 00:00 – Mon 4 Jan 00:00 · Rest day',
      'Mon 4 Jan 00:00 – Mon 4 Jan 09:00 · Outside working hours',
      'Mon 4 Jan 09:00 – Mon 4 Jan 12:00 + Working hours',
    ]);
  });

  it('has no gap, and adds up to the figures on record', () => {
    const story = sakkia();
    story.until('2027-01-05T12:00+01:00');
    for (const { clockId, startedAt, endedAt } of story.clocks().clocks) {
      const entries = ledger(story, clockId);
      expect(entries[0]!.from).toBe(startedAt);
      expect(entries.at(-1)!.to).toBe(endedAt ?? story.now());
      entries.slice(1).forEach(({ from }, index) => expect(from).toBe(entries[index]!.to));
      const stopped = story.facts('ClockStopped', clockId)[0];
      if (!stopped) continue;
      expect(sum(entries, ({ counted }) => counted)).toBe(stopped['netSeconds']);
      expect(sum(entries, ({ kind }) => kind === 'PAUSE')).toBe(stopped['pausedSeconds']);
      expect(sum(entries, () => true)).toBe(stopped['elapsedSeconds']);
    }
  });

  it('names the facts that opened and closed each stretch', () => {
    const story = sakkia();
    const paused = ledger(story, 'C03-1').find(({ kind }) => kind === 'PAUSE')!;
    const nameOf = (revision: number) => story.record()[revision - 1]!.type;
    expect([paused.openedBy.type, paused.closedBy!.type]).toEqual(['InformationRequested', 'InformationProvided']);
    expect(nameOf(paused.openedBy.revision)).toBe('InformationRequested');
    expect(ledger(story, 'H1-1').at(-1)!.closedBy).toBeNull();
  });

  it('counts what came before a new version of the calendar by the old one', () => {
    const story = tellClocks({ government: 'GOV-EG' });
    story.happens('2027-03-01T08:00+02:00', 'InformationRequested', asked);
    story.until('2027-03-04T12:00+02:00');
    story.published(withDecreedHoliday('2027-03-04T10:00:00.000Z'));
    story.asks('2027-03-04T13:00+02:00', 'RecomputeClocks');
    story.happens('2027-03-17T17:00+02:00', 'InformationProvided', { ...asked, complete: true });
    const entries = ledger(story, 'C20-1');
    expect(new Set(entries.filter(({ from }) => from < '2027-03-04T10:00').map((one) => one.calendarVersion))).toEqual(
      new Set([1]),
    );
    expect(entries.find(({ rule }) => rule === 'Holiday: Decreed holiday')).toMatchObject({
      counted: false,
      calendarVersion: 2,
    });
    expect(sum(entries, ({ counted }) => counted)).toBe(10 * 28_800);
  });

  it('is empty for a clock that the case does not have', () => expect(ledger(sakkia(), 'C06-1')).toEqual([]));
});
