import { randomUUID } from 'node:crypto';
import { conductorProcess } from './conductor-process.js';
import { eventually } from './eventually.js';
import { freePort, ownTemporal } from './own-temporal.js';
import { letterFrom, secrets, storyHouse, type StoryHouse } from './story-house.js';
import { wayToPostgres } from './way-to-postgres.js';

let temporal: Awaited<ReturnType<typeof ownTemporal>>;
let house: StoryHouse;
const open: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  temporal = await ownTemporal();
}, 60_000);
afterAll(() => temporal.close());
beforeEach(async () => {
  house = await storyHouse(randomUUID());
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  await house.close();
});

const conductorFor = async (changes: Partial<Parameters<typeof conductorProcess>[0]> = {}) => {
  const conductor = await conductorProcess({
    databaseUrl: house.database.url,
    temporal: temporal.address,
    ...changes,
  });
  open.push(conductor.kill);
  return conductor;
};

const rings = async () => (await house.whole()).filter(({ type }) => type === 'ReminderIssued').length;

describe('the conductor', () => {
  it('rings at the pace of the wall when a story has landed there', async () => {
    const conductor = await conductorFor();
    await conductor.start();
    await house.speak('RegisterRequest', letterFrom('The first mine'));
    await house.clock.advance('2026-11-30T11:59:58.500Z');
    expect(await rings()).toBe(0);

    await house.clock.release();
    await eventually('the reminder of half the time', async () => (await rings()) === 1);
    const [reminder] = (await house.whole()).filter(({ type }) => type === 'ReminderIssued');
    const late = Date.parse(reminder!.occurredAt) - Date.parse('2026-11-30T12:00:00.000Z');
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(3_000);
  });

  it('lets what was proposed about a person lapse, at its instant, when nobody decides it', async () => {
    const conductor = await conductorFor();
    await conductor.start();
    const proposing = { command: 'GrantRole', data: { role: 'ROSTER' } };
    const administrator = { person: 'administrator', role: 'ADMIN' } as const;
    await house.speak('ProposeDecision', proposing, 'person-intake', administrator);
    expect(await conductor.nudge()).toEqual({ status: 200, body: { nudged: 1 } });
    expect((await house.clock.advance('2026-12-08T00:00:00.000Z', { timeoutSeconds: 30 })).status).toBe('there');

    const lapsed = (await house.whole()).filter(({ type }) => type === 'ApprovalExpired');
    expect(lapsed.map(({ stream, recordedAt }) => [stream, recordedAt])).toEqual([
      ['person-intake', '2026-12-07T16:00:00.000Z'],
    ]);
    expect(await conductor.nudge()).toEqual({ status: 200, body: { nudged: 0 } });
  });

  it('tells what it missed when it comes back, and what Temporal lost when it is nudged', async () => {
    const conductor = await conductorFor();
    const { stream } = await house.speak('RegisterRequest', letterFrom('The first mine'));
    await conductor.start();
    await house.clock.advance('2026-11-30T12:00:00.000Z');
    expect(await rings()).toBe(1);

    await temporal.wipe();
    await eventually('the conductor is well again', conductor.ready);
    expect(await conductor.nudge()).toEqual({ status: 200, body: { nudged: 1 } });
    expect(await conductor.nudge(JSON.stringify({ stream }))).toEqual({ status: 200, body: { nudged: 1 } });
    await house.clock.advance('2026-11-30T15:00:00.000Z', { nudgeAfterSeconds: 60 });
    expect(await rings()).toBe(2);
  });

  it('answers a nudge that it does not understand, or that concerns no case', async () => {
    const conductor = await conductorFor();
    await conductor.start();
    expect((await conductor.nudge('{"strem":"case-1"}')).status).toBe(400);
    expect((await conductor.nudge('nonsense')).status).toBe(400);
    expect((await conductor.nudge(`"${'x'.repeat(9_000)}"`)).status).toBe(400);
    for (const stream of ['case-unknown', 'person-intake', 'house']) {
      expect(await conductor.nudge(JSON.stringify({ stream }))).toEqual({ status: 200, body: { nudged: 0 } });
    }
  });

  it('is not ready, and says why, while Temporal is away', async () => {
    const conductor = await conductorFor();
    await conductor.start();
    await temporal.stop();
    await eventually('it says so', async () => String((await conductor.health())['why']).includes('Temporal'));
    expect(await conductor.health()).toMatchObject({ ready: false, why: expect.stringContaining('Temporal') });
    await house.speak('RegisterRequest', letterFrom('The first mine'));

    await temporal.start();
    await eventually('it is ready again', conductor.ready);
    await house.clock.advance('2026-11-30T12:00:00.000Z');
    expect(await rings()).toBe(1);
  });

  it('is not ready, and says why, while Postgres is away', async () => {
    const way = await wayToPostgres(house.database.url);
    open.push(way.close);
    const conductor = await conductorFor({ databaseUrl: way.url });
    await conductor.start();
    way.cut();
    await eventually('it says so', async () => String((await conductor.health())['why']).includes('the log'));
    await house.speak('RegisterRequest', letterFrom('The first mine'));

    way.mend();
    await eventually('it is ready again', conductor.ready);
    await house.clock.advance('2026-11-30T12:00:00.000Z');
    expect(await rings()).toBe(1);
  });

  it('stops cleanly when it is asked to, and tells no secret in its log', async () => {
    const conductor = await conductorFor();
    await conductor.start();
    await house.speak('RegisterRequest', letterFrom('The first mine'));
    await house.clock.advance('2026-11-30T12:00:00.000Z');
    const began = performance.now();
    expect(await conductor.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    const said = conductor.lines.join('');
    expect(said).toContain('The conductor has stopped.');
    for (const secret of secrets) expect(said).not.toContain(secret);
  });

  it('waits for a Temporal that comes up after it', async () => {
    const conductor = await conductorFor();
    await temporal.stop();
    conductor.launch();
    await eventually('its page is there', async () => (await conductor.health())['ready'] === false);
    await temporal.start();
    await eventually('it is ready', conductor.ready);
  });

  it('gives up with a sentence when nobody answers in time', async () => {
    const nowhere = `127.0.0.1:${await freePort()}`;
    const conductor = await conductorFor({ temporal: nowhere, startSeconds: 2 });
    conductor.launch();
    expect(await conductor.ended()).toBe(1);
    expect(conductor.lines.join('')).toContain(`Temporal at ${nowhere} did not answer within 2 s`);
  });

  it('names what is missing in its environment', async () => {
    const conductor = await conductorFor({ temporal: '' });
    conductor.launch();
    expect(await conductor.ended()).toBe(1);
    expect(conductor.lines.join('')).toContain('conductor: TEMPORAL_ADDRESS must look like host:port');
  });
});
