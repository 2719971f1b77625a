import { randomUUID } from 'node:crypto';
import { appendixBCalendars, type CalendarDocument, type Recorded } from '@connex/domain';
import { conductorProcess } from './conductor-process.js';
import { eventually } from './eventually.js';
import { ownTemporal } from './own-temporal.js';
import { letterFrom, storyHouse, type StoryHouse } from './story-house.js';

let temporal: Awaited<ReturnType<typeof ownTemporal>>;
let house: StoryHouse;
let conductor: Awaited<ReturnType<typeof conductorProcess>>;

beforeAll(async () => {
  temporal = await ownTemporal();
}, 60_000);
afterAll(() => temporal.close());
beforeEach(async () => {
  house = await storyHouse(randomUUID());
  conductor = await conductorProcess({ databaseUrl: house.database.url, temporal: temporal.address });
});
afterEach(async () => {
  await conductor.kill();
  await house.close();
});

const calendar = (code: string) => appendixBCalendars.find((one) => one.code === code)!;
const decreed = (document: CalendarDocument, ...dates: readonly string[]) => ({
  ...document,
  holidays: [...document.holidays, ...dates.map((date) => ({ date, name: 'Decreed', source: 'Gazette 7' }))],
  tzVersion: '2025c',
});

/** Proposed by intake, decided by the Head on a gazette. */
const publish = async (document: ReturnType<typeof decreed>) => {
  const stream = `calendar-${document.code}`;
  const proposal = { command: 'PublishCalendarVersion', data: document };
  const { events } = await house.speak('ProposeDecision', proposal, stream);
  const { approvalId } = events[0]!.data as { readonly approvalId: string };
  const decision = { reasonText: 'The gazette decrees it for everybody.', basis: [`doc-gazette-${document.code}`] };
  await house.speak('PublishCalendarVersion', { ...document, approvalId, decision }, stream, {
    person: 'head',
    role: 'HEAD',
  });
};

const facts = async (type: string): Promise<readonly Recorded[]> =>
  (await house.whole()).filter((event) => event.type === type);
const recounted = async () =>
  (await facts('ClockRecomputed')).map(({ data: { clockId, oldDueAt, newDueAt } }) => [clockId, oldDueAt, newDueAt]);
/** Due before the holiday, it counts on by the new version all the same. */
const unmoved = ['C02-1', '2026-11-30T16:00:00.000Z', '2026-11-30T16:00:00.000Z'];

describe('a holiday decreed while clocks run', () => {
  it('moves the clocks of every open case that counts by it, and they ring by their new instants', async () => {
    await conductor.start();
    await house.speak('RegisterRequest', letterFrom('The first mine'));
    await publish(decreed(calendar('CSU'), '2026-12-01'));
    await eventually('the clocks are counted on', async () => (await recounted()).length >= 2);
    expect(await recounted()).toEqual([
      unmoved,
      ['C03-1', '2026-12-03T16:00:00.000Z', '2026-12-04T16:00:00.000Z'],
      ['H1-1', '2027-01-14T16:00:00.000Z', '2027-01-15T16:00:00.000Z'],
    ]);

    const breached = async () => (await facts('ClockBreached')).map(({ data }) => data['clockId']);
    await house.clock.advance('2026-12-04T15:00:00.000Z', { timeoutSeconds: 30 });
    expect(await breached()).toEqual(['C02-1']);
    await house.clock.advance('2026-12-04T16:00:00.000Z', { timeoutSeconds: 30 });
    expect(await breached()).toEqual(['C02-1', 'C03-1']);
  });

  it('is made up for by a conductor that was killed, once', async () => {
    await conductor.start();
    await house.speak('RegisterRequest', letterFrom('The first mine'));
    await conductor.kill();
    await publish(decreed(calendar('CSU'), '2026-12-01'));
    await conductor.start();
    await eventually('the clocks are counted on', async () => (await recounted()).length >= 2);
    const told = await recounted();

    await conductor.killAndRestart();
    await publish(decreed(calendar('GOV-ZM'), '2026-12-02'));
    await eventually(
      'it has heard all',
      async () => (await conductor.health())['recounted'] === (await house.log.head()),
    );
    expect(await recounted()).toEqual(told);
  });
});
