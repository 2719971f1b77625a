import { conductorProcess } from './conductor-process.js';
import { eventually } from './eventually.js';
import { ownTemporal } from './own-temporal.js';
import { letterFrom, secrets, storyHouse } from './story-house.js';
import { wayToPostgres } from './way-to-postgres.js';

type Stage = Awaited<ReturnType<typeof openStage>>;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const openStage = async () => {
  const house = await storyHouse();
  open.push(house.close);
  const temporal = await ownTemporal();
  open.push(temporal.close);
  const way = await wayToPostgres(house.database.url);
  open.push(way.close);
  const conductor = await conductorProcess({ databaseUrl: way.url, temporal: temporal.address });
  open.push(conductor.kill);
  await conductor.start();
  return { house, temporal, way, conductor };
};

/** Friday evening: by then three eligibilities are late, and two acknowledgements. */
const friday = '2026-12-04T19:00:00.000Z';

type Disturbance = (stage: Stage) => Promise<unknown>;

/** Tells the one story. It is disturbed as the clock comes to its fourth instant, while it walks on. */
const tell = async (stage: Stage, disturb: Disturbance = async () => undefined) => {
  const { house } = stage;
  const first = await house.speak('RegisterRequest', letterFrom('The first mine'));
  await house.speak('RegisterRequest', letterFrom('The second mine'));
  const { stream } = await house.speak('RegisterRequest', letterFrom('The third mine'));
  const answered = { acknowledgementDocumentId: 'doc-answer', contactOfficer: 'intake' };
  await house.speak('AcknowledgeRequest', answered, stream);
  const owed = (await house.log.told(first.stream))?.alarms ?? [];

  let steps = 0;
  const disturbances: Promise<unknown>[] = [];
  const onStep = () => {
    steps += 1;
    if (steps === 4) disturbances.push(disturb(stage));
  };
  const walk = await house.clock.advance(friday, { onStep, timeoutSeconds: 90 });
  await Promise.all(disturbances);
  expect(walk.status).toBe('there');
  return { first: first.stream, owed };
};

const calm: { hash?: string } = {};

describe('one story on the real parts', () => {
  it('leaves each reminder, breach and escalation in the log, at its very instant and once', async () => {
    const stage = await openStage();
    const { first, owed } = await tell(stage);
    const rings = (await stage.house.whole())
      .filter(({ stream, meta }) => stream === first && meta.by.role === 'SYSTEM')
      .map(({ type, occurredAt, recordedAt, data }) => ({ occurredAt, recordedAt, type, clock: data['clockId'] }));

    const instants = owed.map(({ at }) => new Date(at).toISOString()).filter((at) => at <= friday);
    expect([...new Set(rings.map(({ occurredAt }) => occurredAt))]).toEqual([...new Set(instants)]);
    for (const { occurredAt, recordedAt } of rings) expect(recordedAt).toBe(occurredAt);
    expect(
      rings.filter(({ clock }) => clock === 'C02-1').map(({ occurredAt, type }) => `${occurredAt} ${type}`),
    ).toEqual([
      '2026-11-30T12:00:00.000Z ReminderIssued',
      '2026-11-30T14:24:00.000Z ReminderIssued',
      '2026-11-30T16:00:00.000Z ClockBreached',
      '2026-11-30T16:00:00.000Z ReminderIssued',
      '2026-11-30T16:00:00.000Z EscalationRaised',
    ]);
    calm.hash = await stage.house.hash();

    const kept = stage.temporal.bytes();
    expect(kept).toContain(first);
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });

  it.each<[string, Disturbance]>([
    ['the conductor is killed', ({ conductor }) => conductor.killAndRestart()],
    ['Temporal is killed', ({ temporal }) => temporal.killAndRestart()],
    [
      'Temporal loses its database and everybody is nudged',
      async ({ temporal, conductor }) => {
        await temporal.wipe();
        await eventually('everybody is nudged', async () => (await conductor.nudge()).status === 200);
      },
    ],
    [
      'Postgres is away for three seconds',
      async ({ way }) => {
        way.cut();
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        way.mend();
      },
    ],
  ])('leaves the same log when %s', async (_, disturb) => {
    const stage = await openStage();
    await tell(stage, disturb);
    expect(await stage.house.hash()).toBe(calm.hash);
    await eventually('all is well again', stage.conductor.ready);
  });
});
