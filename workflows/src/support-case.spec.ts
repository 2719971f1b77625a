import { fileURLToPath } from 'node:url';
import { stages, type Told } from '@connex/domain/lifecycle';
import fc from 'fast-check';
import { bundleWorkflows } from '../scripts/bundle-workflows.js';
import { alarms, paperHouse } from '../testing/paper-house.js';
import { dayZero, timeMachine } from '../testing/time-machine.js';

let machine: ReturnType<typeof timeMachine>;
beforeAll(async () => {
  const { code } = await bundleWorkflows(fileURLToPath(new URL('./support-case.workflow.ts', import.meta.url)));
  machine = timeMachine(code);
}, 60_000);

const hour = 3_600_000;
const day = 24 * hour;

/** A case in a house whose own clock may be ahead of the worker's, or behind it. */
const openCase = ({ skew = 0, turnsAt = 10_000 } = {}) => {
  const house = paperHouse(() => life.now() + skew);
  const life = machine.play(house, { turnsAt });
  return { house, life };
};

describe('the life of a case', () => {
  it('runs through every stage to its end', async () => {
    const { house, life } = openCase();
    for (const stage of stages) {
      expect(life.world.ending).toBeUndefined();
      await life.tell(house.happens({ stage, closed: stage === 'CLOSED' }));
    }
    expect(life.world.ending).toBe('at rest');
  });

  it.each(stages)('goes on from %s when that is how it is first told', async (stage) => {
    const { house, life } = openCase();
    await life.tell(house.happens({ stage, alarms: alarms({ 'C01-1/due': dayZero + hour }) }));
    await life.pass(day);
    expect(house.rung).toHaveLength(1);
    await life.tell(house.happens({ stage: 'CLOSED', closed: true }));
    expect(life.world.ending).toBe('at rest');
  });

  it('goes back to work when a decision is taken back', async () => {
    const { house, life } = openCase();
    for (const stage of ['DECISION', 'REFERRAL', 'DECISION', 'SCOPING'] as const) {
      await life.tell(house.happens({ stage, alarms: alarms({ 'C05-1/due': life.now() + hour }) }));
      await life.pass(day);
    }
    expect(house.rung).toHaveLength(4);
  });

  it('outlives the closing as long as an alarm is owed', async () => {
    const { house, life } = openCase();
    await life.tell(
      house.happens({ stage: 'CLOSED', closed: true, alarms: alarms({ 'C19-1/due': dayZero + 180 * day }) }),
    );
    await life.pass(179 * day);
    expect(life.world.ending).toBeUndefined();
    await life.pass(2 * day);
    expect([house.rung.length, life.world.ending]).toEqual([1, 'at rest']);
  });

  it('goes on when a closed case that still owes something is opened again', async () => {
    const { house, life } = openCase();
    await life.tell(house.happens({ stage: 'CLOSED', closed: true, alarms: alarms({ 'C19-1/due': dayZero + day }) }));
    await life.tell(
      house.happens({ stage: 'ELIGIBILITY', closed: false, alarms: alarms({ 'C03-2/50': dayZero + hour }) }),
    );
    await life.pass(day);
    expect(house.rung.map(({ key }) => key)).toEqual(['C03-2/50']);
    expect(life.world.ending).toBeUndefined();
  });

  it('ends at once when it is told of a case that is at rest', async () => {
    const { house, life } = openCase();
    await life.tell(house.happens({ stage: 'CLOSED', closed: true }));
    expect(life.world.ending).toBe('at rest');
  });
});

describe('a running clock', () => {
  it('rings each alarm when it falls due, earliest first, with one timer at a time', async () => {
    const { house, life } = openCase();
    const owed = alarms({ 'C01-1/due': dayZero + 2 * day, 'C01-1/50': dayZero + day, 'H1-1/due': dayZero + 3 * day });
    await life.tell(house.happens({ alarms: owed }));
    for (const hours of [1, 24, 24, 24]) {
      expect(life.timers()).toHaveLength(1);
      await life.pass(hours * hour);
    }
    expect(house.rung.map(({ key }) => key)).toEqual(['C01-1/50', 'C01-1/due', 'H1-1/due']);
    for (const { at } of house.rung) expect((at - dayZero) % day).toBeLessThanOrEqual(1);
  });

  it('moves its timer when the due date moves', async () => {
    const { house, life } = openCase();
    await life.tell(house.happens({ alarms: alarms({ 'C03-1/due': dayZero + day }) }));
    await life.tell(house.happens({ alarms: alarms({ 'C03-1/due': dayZero + 3 * day }, 2) }));
    await life.pass(2 * day);
    expect(house.rung).toEqual([]);
    await life.pass(2 * day);
    expect(house.rung).toHaveLength(1);
  });

  it('rings late, and once, when the house was away over the due date', async () => {
    const { house, life } = openCase();
    await life.tell(
      house.happens({ alarms: alarms({ 'C01-1/50': dayZero - 9 * day, 'C01-1/due': dayZero - 2 * day }) }),
    );
    expect(house.rung.map(({ key }) => key)).toEqual(['C01-1/50', 'C01-1/due']);
    await life.pass(9 * day);
    expect(house.rung).toHaveLength(2);
  });

  it('waits by the clock of the desk when that is behind the worker, and does not run hot', async () => {
    const { house, life } = openCase({ skew: -3_000 });
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/due': dayZero + hour }) }));
    await life.pass(2 * hour);
    expect(house.rung.map(({ at }) => at - dayZero - hour)).toEqual([expect.any(Number)]);
    expect(house.rung[0]?.at).toBeLessThan(dayZero + hour + 10);
    expect(life.world.armed).toBe(2);
  });

  it('asks a desk that keeps silent about a due alarm once a minute, not at once again', async () => {
    const house = paperHouse(() => dayZero);
    let asked = 0;
    const life = machine.play({ ring: () => (asked++, house.told()) });
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/due': dayZero }) }));
    await life.pass(hour - 1);
    expect(asked).toBe(60);
  });
});

describe('a standing clock', () => {
  const standing = async () => {
    const { house, life } = openCase();
    await life.tell(house.standsAt(dayZero));
    return { house, life };
  };

  it('arms no timer, however long the worker waits', async () => {
    const { house, life } = await standing();
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/due': dayZero + 1 }) }));
    await life.pass(400 * day);
    expect([life.world.armed, house.rung]).toEqual([0, []]);
  });

  it('rings each alarm at its very instant when it is moved from one to the next', async () => {
    const { house, life } = await standing();
    const owed = alarms({
      'C01-1/50': dayZero + 1_234,
      'C01-1/due': dayZero + 40 * day,
      'H1-1/150': dayZero + 540 * day,
    });
    await life.tell(house.happens({ alarms: owed }));
    for (const { at } of owed) {
      await life.pass(50);
      await life.tell(house.standsAt(at));
    }
    expect(house.rung).toEqual(owed.map(({ key, at }) => ({ key, at })));
    expect(life.world.armed).toBe(0);
  });

  it('answers all that is due at one instant in one ring', async () => {
    const { house, life } = await standing();
    await life.tell(house.happens({ alarms: alarms({ 'C03-1/due': dayZero + hour, 'C01-1/due': dayZero + hour }) }));
    await life.tell(house.standsAt(dayZero + hour));
    expect(house.rung).toHaveLength(2);
    expect(house.told().revision).toBe(3);
  });

  it('lands on the wall: what was armed for the far future rings at the pace of the wall', async () => {
    const { house, life } = await standing();
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/due': dayZero + 40 * day + hour }) }));
    await life.tell(house.standsAt(dayZero + 40 * day));
    await life.pass(3 * day);
    await life.tell(house.runs());
    expect(life.timers()).toEqual([life.now() + hour + 1]);
    await life.pass(hour + 1);
    expect(house.rung).toHaveLength(1);
  });

  it('is believed only by its generation: an older message does not set it back', async () => {
    const { house, life } = await standing();
    const before = house.happens({ alarms: alarms({ 'C01-1/due': dayZero + hour }) });
    await life.tell(house.standsAt(dayZero + hour));
    await life.tell({ ...before, revision: before.revision + 1, alarms: alarms({ 'C02-1/due': dayZero + hour }) });
    expect(house.rung).toHaveLength(1);
  });
});

describe('what the case is told', () => {
  it('wakes nobody when it comes twice, or late', async () => {
    const { house, life } = openCase();
    const first = house.happens({ alarms: alarms({ 'C01-1/due': dayZero + day }) });
    const second = house.happens({ alarms: alarms({ 'C01-1/due': dayZero + 2 * day }, 2) });
    for (const news of [second, first, second, first]) await life.tell(news);
    expect(life.world.armed).toBe(1);
    expect(life.timers()).toEqual([dayZero + 2 * day + 1]);
  });

  it('may come while the desk is still answering a ring', async () => {
    const { house, life } = openCase();
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/50': dayZero + hour }) }));
    await life.holdBack(async () => {
      await life.pass(2 * hour);
      await life.tell(house.happens({ stage: 'CLOSED', closed: true, alarms: [] }));
      expect(life.world.ending).toBeUndefined();
    });
    expect([life.world.ending, house.rung]).toEqual(['at rest', []]);
  });

  it('is all that a rebuilt Temporal needs: nothing rings twice, and nothing is forgotten', async () => {
    const { house, life } = openCase();
    await life.tell(house.happens({ alarms: alarms({ 'C01-1/50': dayZero + hour, 'C01-1/due': dayZero + day }) }));
    await life.pass(2 * hour);
    await life.wipe();
    await life.pass(hour);
    await life.tell(house.told());
    await life.pass(2 * day);
    expect(life.world.runs).toBe(2);
    expect(house.rung.map(({ key }) => key)).toEqual(['C01-1/50', 'C01-1/due']);
  });

  it('survives the turning of a page, again and again', async () => {
    const { house, life } = openCase({ turnsAt: 30 });
    const owed = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`C01-${n}/due`, dayZero + (n + 1) * hour]));
    await life.tell(house.happens({ alarms: alarms(owed) }));
    await life.pass(41 * hour);
    expect(house.rung.map(({ key }) => key)).toEqual(Object.keys(owed));
    expect(life.world.runs).toBeGreaterThan(5);
    await life.tell(house.happens({ stage: 'CLOSED', closed: true }));
    expect(life.world.ending).toBe('at rest');
  });

  it('may be lost, doubled and disordered in any way, if only the last word is said again', async () => {
    const telling = fc.array(fc.record({ heard: fc.array(fc.nat(9), { maxLength: 4 }), wait: fc.nat(day) }), {
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(telling, fc.nat(5_000), async (course, ahead) => {
        const { house, life } = openCase({ skew: ahead - 2_500, turnsAt: 60 });
        const said: Told[] = [];
        for (const { heard, wait } of course) {
          const at = life.now() + 2 * wait;
          said.push(
            house.happens({ alarms: alarms({ [`C${said.length}/50`]: at, [`C${said.length}/due`]: at + wait }) }),
          );
          for (const index of heard) await life.tell(said[index % said.length]!);
          await life.pass(wait);
        }
        await life.tell(house.told());
        await life.pass(4 * day);
        expect(house.told().alarms).toEqual([]);
        expect(new Set(house.rung.map(({ key }) => key)).size).toBe(house.rung.length);
        await life.tell(house.happens({ stage: 'CLOSED', closed: true }));
        expect(life.world.ending).toBe('at rest');
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
