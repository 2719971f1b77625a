import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../scripts/bundle-workflows.js';
import { alarms, paperHouse } from './paper-house.js';
import { perform, plays } from './plays.js';
import { eventually, machineNow, openStage } from './real-stage.js';

const address = process.env['CONNEX_TEST_TEMPORAL_ADDRESS'] ?? '';
let code: string;
beforeAll(async () => {
  if (!address) throw new Error('CONNEX_TEST_TEMPORAL_ADDRESS names no Temporal server, and this needs a real one.');
  ({ code } = await bundleWorkflows(fileURLToPath(new URL('../src/support-case.workflow.ts', import.meta.url))));
}, 60_000);

const stageFor = (taskQueue: string) => (desk: Parameters<typeof openStage>[0]['desk']) =>
  openStage({ address, code, taskQueue, desk });

describe('a case on a real Temporal', () => {
  it.each(Object.entries(plays).map(([name, { means }]) => [means, name] as const))('%s', async (_, name) => {
    const stream = `case-${randomUUID()}`;
    const { house, ending } = await perform(name, stageFor(stream), stream);
    expect(ending).toBe('at rest');
    expect(house.told().alarms).toEqual([]);
    expect(new Set(house.rung.map(({ key, at }) => `${key} ${at}`)).size).toBe(house.rung.length);
  });

  it('goes on when its run was lost and it is told again', async () => {
    const stream = `case-${randomUUID()}`;
    const house = paperHouse(machineNow, stream);
    const theatre = await stageFor(stream)(house);
    const owed = alarms({ 'C01-1/50': machineNow() + 200, 'C01-1/due': machineNow() + 1_500 });
    await theatre.tell(house.happens({ alarms: owed }));
    await eventually('the first ring', () => house.rung.length === 1);
    await theatre.client.workflow.getHandle(stream).terminate('wiped');

    await theatre.tell(house.told());
    await eventually('the second ring', () => house.rung.length === 2);
    await theatre.tell(house.happens({ stage: 'CLOSED', closed: true }));
    expect(await theatre.client.workflow.result(stream)).toBe('at rest');
    expect(house.rung.map(({ key }) => key)).toEqual(['C01-1/50', 'C01-1/due']);
    await theatre.close();
  });

  it('asks again, without end, while the desk cannot be reached', async () => {
    const stream = `case-${randomUUID()}`;
    const house = paperHouse(machineNow, stream);
    let asked = 0;
    const theatre = await stageFor(stream)({
      ring: (alarm) => {
        if (++asked < 5) throw new Error('away');
        return house.ring(alarm);
      },
    });
    await theatre.tell(house.happens({ alarms: alarms({ 'C01-1/due': machineNow() }) }));
    await eventually('the ring', () => house.rung.length === 1);
    expect(asked).toBe(5);
    await theatre.tell(house.happens({ stage: 'CLOSED', closed: true }));
    expect(await theatre.client.workflow.result(stream)).toBe('at rest');
    await theatre.close();
  });
});
