import { randomUUID } from 'node:crypto';
import { tableOf } from '@connex/domain';
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

const own = tableOf(process.versions['tz'] ?? 'unknown', { from: 2026, to: 2028 }, ['Europe/Berlin', 'Africa/Lusaka']);
/** A table in which Lusaka keeps another time than it does here. */
const other = {
  ...own,
  version: '2099z',
  zones: own.zones.map((one) => (one.zone === 'Africa/Lusaka' ? { ...one, print: 'f'.repeat(14) } : one)),
};
const adopt = (table: object) =>
  house.speak('AdoptTimeZones', table, 'house', { person: 'administrator', role: 'ADMIN' });
/** As a house that was founded by a process with that table. */
const found = (table: object) => house.speak('AdoptTimeZones', table, 'house', { person: 'house', role: 'SYSTEM' });
const recomputed = async () => (await house.whole()).filter(({ type }) => type === 'ClockRecomputed');

describe('a table of time zones that the house adopts', () => {
  it('makes a process that has another one not ready, which names the zone, and counts nothing on', async () => {
    await conductor.start();
    await house.speak('RegisterRequest', letterFrom('The first mine'));
    await found(other);
    await eventually('it says so', async () => String((await conductor.health())['why']).includes('Africa/Lusaka'));
    expect(await conductor.health()).toMatchObject({
      ready: false,
      why: expect.stringMatching(/differs from the one that the house adopted \(2099z\) in Africa\/Lusaka$/),
    });

    await adopt(own);
    await eventually('it is ready again', conductor.ready);
  });

  it('moves no clock when it says the same, and every case was asked', async () => {
    await conductor.start();
    const { stream } = await house.speak('RegisterRequest', letterFrom('The first mine'));
    await adopt({ ...own, version: '2099a' });
    const head = await house.log.head();
    await eventually('every case was asked', async () => (await conductor.health())['recounted'] === head);
    expect(await conductor.ready()).toBe(true);
    expect(await recomputed()).toEqual([]);
    expect((await house.log.told(stream))?.closed).toBe(false);
  });
});
