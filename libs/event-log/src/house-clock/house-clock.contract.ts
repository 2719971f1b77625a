import type { LogUnderTest } from '../event-log.contract.js';
import { append } from '../example-appends.js';

const standsAt = '2026-01-05T09:00:00.000Z';
const on = (day: string) => `2026-${day}T09:00:00.000Z`;
const alarm = (key: string, at: string) => ({ key, at, arm: 1 });

/** How every house's clock moves: rules 1 to 7 of the house clock. */
export const houseClockContract = (name: string, open: (mode: 'wall' | 'story') => Promise<LogUnderTest>) =>
  describe(`the house clock ${name}`, () => {
    let house: LogUnderTest;
    beforeEach(async () => {
      house = await open('story');
    });
    afterEach(() => house.close());

    const now = async () => (await house.clock.reading()).now;
    const gen = async () => (await house.clock.reading()).clock.gen;
    const owing = async (stream: string, ...alarms: readonly ReturnType<typeof alarm>[]) =>
      house.log.append(append(stream, stream, { alarms, gen: await gen() }));
    /** Answers an alarm as the desk would: the append that rings it owes it no more. */
    const answer = async (stream: string, id: string) => {
      const told = await house.log.told(stream);
      const [, ...rest] = told?.alarms ?? [];
      const alarms = rest.map(({ key, at, arm }) => ({ key, at: new Date(at).toISOString(), arm }));
      return house.log.append(append(stream, id, { expectedRevision: told?.revision ?? 0, gen: await gen(), alarms }));
    };

    it('stands where the house was founded, to the millisecond', async () => {
      expect(await house.clock.reading()).toMatchObject({
        mode: 'story',
        now: standsAt,
        clock: { gen: 0, standsAt: Date.parse(standsAt), houseNow: Date.parse(standsAt) },
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await now()).toBe(standsAt);
    });

    it('goes straight to the goal when time owes nothing, and records it', async () => {
      const steps: string[] = [];
      const walk = await house.clock.advance(on('06-01'), { onStep: (at) => steps.push(at) });
      expect(walk).toMatchObject({ status: 'there', steps: 1, reading: { now: on('06-01'), clock: { gen: 1 } } });
      expect(steps).toEqual([on('06-01')]);
      expect(await house.log.read(1, 10)).toMatchObject([
        { stream: 'house', type: 'ClockMoved', recordedAt: on('06-01'), data: { from: standsAt, to: on('06-01') } },
      ]);
    });

    it('stops at every alarm until it is answered, at the very instant of the alarm', async () => {
      await owing('case-1', alarm('first', on('02-02')), alarm('third', on('04-01')));
      await owing('case-2', alarm('second', on('03-02')));
      const rung: string[] = [];
      const onStep = (at: string) => {
        const stream = [on('02-02'), on('04-01')].includes(at) ? 'case-1' : 'case-2';
        if (at !== on('05-01')) setTimeout(() => void answer(stream, at).then(() => rung.push(at)), 5);
      };
      expect(await house.clock.advance(on('05-01'), { onStep })).toMatchObject({ status: 'there', steps: 4 });
      expect(rung).toEqual([on('02-02'), on('03-02'), on('04-01')]);
      const events = (await house.log.read(3, 100)).map(({ type, recordedAt }) => `${type} ${recordedAt.slice(5, 10)}`);
      expect(events).toEqual([
        'ClockMoved 02-02',
        'LetterReceived 02-02',
        'ClockMoved 03-02',
        'LetterReceived 03-02',
        'ClockMoved 04-01',
        'LetterReceived 04-01',
        'ClockMoved 05-01',
      ]);
    });

    it('lets an alarm at the goal ring before it says that it is there', async () => {
      await owing('case-1', alarm('due', on('03-02')));
      setTimeout(() => void answer('case-1', 'rung'), 50);
      expect(await house.clock.advance(on('03-02'))).toMatchObject({ status: 'there', steps: 1 });
      expect((await house.log.told('case-1'))?.alarms).toEqual([]);
    });

    it('gives up on an alarm that nobody answers, and names it with its case', async () => {
      await owing('case-1', alarm('due', on('03-02')));
      expect(await house.clock.advance(on('06-01'), { timeoutSeconds: 0.1 })).toEqual({
        status: 'stuck',
        alarm: { stream: 'case-1', key: 'due', at: on('03-02'), arm: 1 },
        steps: 1,
      });
      expect(await now()).toBe(on('03-02'));
    });

    it('goes on to the goal of a walk that was interrupted', async () => {
      await owing('case-1', alarm('due', on('03-02')));
      await house.clock.advance(on('06-01'), { timeoutSeconds: 0.1 });
      await answer('case-1', 'rung');
      expect(await house.clock.resume()).toMatchObject({ status: 'there', reading: { now: on('06-01') } });
      expect(await house.clock.resume()).toBeUndefined();
    });

    it('lets two walk it at once', async () => {
      await owing('case-1', alarm('due', on('03-02')));
      const two = [house.clock.advance(on('04-01')), house.clock.advance(on('05-01'))];
      setTimeout(() => void answer('case-1', 'rung'), 50);
      expect((await Promise.all(two)).map(({ status }) => status)).toEqual(['there', 'there']);
      expect(await now()).toBe(on('05-01'));
    });

    it('never goes back', async () => {
      await house.clock.advance(on('06-01'));
      expect(await house.clock.advance(on('05-01'))).toEqual({ status: 'refused', why: 'backwards' });
      expect(await house.clock.set(on('05-01'))).toEqual({ status: 'refused', why: 'backwards' });
    });

    it('is set at once, and what was due on the way stays due', async () => {
      await owing('case-1', alarm('due', on('03-02')));
      expect(await house.clock.set(on('03-03'))).toEqual({ status: 'moved', now: on('03-03') });
      expect(await now()).toBe(on('03-03'));
      expect(await house.log.told('case-1')).toMatchObject({ alarms: [{ key: 'due' }] });
    });

    it('runs at the pace of the wall once it is let go, and stands again when it is moved', async () => {
      await house.clock.release();
      const reading = await house.clock.reading();
      expect(reading.clock).toMatchObject({ gen: 1, standsAt: null });
      await new Promise((resolve) => setTimeout(resolve, 60));
      const ran = Date.parse(await now()) - Date.parse(reading.now);
      expect(ran).toBeGreaterThan(40);
      expect(ran).toBeLessThan(5_000);
      expect(await house.log.read(1, 10)).toMatchObject([{ type: 'ClockReleased', data: { at: standsAt } }]);
      await house.clock.advance(on('02-02'));
      expect((await house.clock.reading()).clock.standsAt).toBe(Date.parse(on('02-02')));
    });

    it('keeps the time of the world in a wall house, and cannot be moved', async () => {
      const wall = await open('wall');
      const reading = await wall.clock.reading();
      expect(reading).toMatchObject({ mode: 'wall', clock: { gen: 0, offset: 0, standsAt: null } });
      expect(Math.abs(Date.parse(reading.now) - (performance.timeOrigin + performance.now()))).toBeLessThan(5_000);
      const refused = { status: 'refused', why: 'wall-house' };
      expect(await wall.clock.advance('2999-01-01T00:00:00.000Z')).toEqual(refused);
      expect(await wall.clock.set('2999-01-01T00:00:00.000Z')).toEqual(refused);
      expect(await wall.clock.release()).toEqual(refused);
      await wall.close();
    });
  });
