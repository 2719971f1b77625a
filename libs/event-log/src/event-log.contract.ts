import { append, printOf, written } from './example-appends.js';
import type { Appended, EventLog } from './event-log.js';
import type { HouseClockKeeper } from './house-clock/house-clock.js';

/** A fresh story house that stands at `standsAt`, with its clock. */
export type LogUnderTest = {
  readonly log: EventLog;
  readonly clock: HouseClockKeeper;
  close(): Promise<void>;
};

export const standsAt = '2026-01-05T09:00:00.000Z';
const later = '2026-02-02T09:00:00.000Z';

const receiptOf = (appended: Appended) => {
  if (appended.status !== 'appended') throw new Error(`The log said ${JSON.stringify(appended)}.`);
  return appended.receipt;
};

/** What every log must do, be it in Postgres or in memory. */
export const eventLogContract = (name: string, open: () => Promise<LogUnderTest>) =>
  describe(`the event log ${name}`, () => {
    let house: LogUnderTest;
    let log: EventLog;
    beforeEach(async () => {
      house = await open();
      log = house.log;
    });
    afterEach(() => house.close());

    const texts = async (position = 0) =>
      (await log.read(position, 100)).map(({ position: at, stream, revision, id }) => [at, stream, revision, id]);

    describe('grows at the end', () => {
      it('begins with the founding of the house', async () => {
        expect(await log.head()).toBe(1);
        expect(await log.read(0, 10)).toMatchObject([
          { position: 1, stream: 'house', revision: 1, type: 'HouseFounded', data: { mode: 'story', standsAt } },
        ]);
      });

      it('gives every event the next position and every stream its own revisions, without gaps', async () => {
        await log.append(append('case-1', 'a', { events: [written('a/1'), written('a/2')] }));
        await log.append(append('case-2', 'b'));
        await log.append(append('case-1', 'c', { expectedRevision: 2 }));
        expect(await texts(1)).toEqual([
          [2, 'case-1', 1, 'a/1'],
          [3, 'case-1', 2, 'a/2'],
          [4, 'case-2', 1, 'b/1'],
          [5, 'case-1', 3, 'c/1'],
        ]);
        expect(await log.head()).toBe(5);
      });

      it('reads on from any position, at most so many at once', async () => {
        for (const id of ['a', 'b', 'c']) await log.append(append(`case-${id}`, id));
        expect((await log.read(1, 2)).map(({ position }) => position)).toEqual([2, 3]);
        expect((await log.read(3, 2)).map(({ position }) => position)).toEqual([4]);
        expect(await log.read(4, 2)).toEqual([]);
      });

      it('keeps order when many append at once', async () => {
        const all = Array.from({ length: 40 }, (_, n) => log.append(append(`case-${n}`, `c${n}`)));
        const positions = (await Promise.all(all)).map((appended) => receiptOf(appended).position);
        expect([...positions].sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, n) => n + 2));
      });

      it('gives back what was written, with the instant at which it was recorded', async () => {
        const event = written('a/1', { note: 'Ünïcode – «quotes» "\\ \n', nothing: null, deep: { list: [1, 2.5] } });
        await log.append(append('case-1', 'a', { events: [event] }));
        const { internal: _, ...told } = event;
        expect(await log.read(1, 1)).toEqual([
          { ...told, position: 2, stream: 'case-1', revision: 1, recordedAt: standsAt },
        ]);
      });

      it('answers with a receipt', async () => {
        const events = [written('a/1'), written('a/2')];
        expect(receiptOf(await log.append(append('case-1', 'a', { events })))).toEqual({
          stream: 'case-1',
          revision: 2,
          position: 3,
          recordedAt: standsAt,
          events: events.map(({ id, type, data }, index) => ({ id, type, revision: index + 1, data })),
        });
      });
    });

    describe('compares what was read', () => {
      it('takes in only one of two appends to the same revision', async () => {
        const two = await Promise.all([log.append(append('case-1', 'a')), log.append(append('case-1', 'b'))]);
        expect(two.map(({ status }) => status).sort()).toEqual(['appended', 'moved']);
        expect(two).toContainEqual({ status: 'moved', what: 'stream' });
        expect(await log.head()).toBe(2);
      });

      it('refuses a decision that read a stream which has moved since', async () => {
        await log.append(append('person-1', 'a'));
        const reads = [{ stream: 'person-1', revision: 0 }];
        expect(await log.append(append('case-1', 'b', { reads }))).toEqual({ status: 'moved', what: 'read' });
        const fresh = [{ stream: 'person-1', revision: 1 }];
        expect(await log.append(append('case-1', 'b', { reads: fresh }))).toMatchObject({ status: 'appended' });
      });

      it('never lets two decisions pass that each read what the other wrote', async () => {
        const reading = (stream: string, other: string) =>
          log.append(append(stream, stream, { reads: [{ stream: other, revision: 0 }] }));
        const two = await Promise.all([reading('case-1', 'case-2'), reading('case-2', 'case-1')]);
        expect(two.map(({ status }) => status).sort()).toEqual(['appended', 'moved']);
      });

      it('refuses a decision that was taken before the clock moved', async () => {
        await house.clock.advance(later);
        expect(await log.append(append('case-1', 'a'))).toEqual({ status: 'moved', what: 'clock' });
        const { gen } = (await house.clock.reading()).clock;
        expect(receiptOf(await log.append(append('case-1', 'a', { gen }))).recordedAt).toBe(later);
      });

      it('writes nothing of an append that it refuses', async () => {
        const claims = [{ key: 'name', holds: true }];
        const access = [{ grantee: 'role:INTAKE', sees: true }];
        await log.append(append('case-1', 'a', { expectedRevision: 7, claims, access }));
        expect(await log.head()).toBe(1);
        expect(await log.holderOf('name')).toBeUndefined();
        expect(await log.maySee('case-1', ['role:INTAKE'])).toBe(false);
        expect(await log.told('case-1')).toBeUndefined();
      });
    });

    describe('answers a command once', () => {
      it('gives the same answer when it is asked again, even after the stream went on', async () => {
        const first = receiptOf(await log.append(append('case-1', 'a', { events: [written('a/1'), written('a/2')] })));
        await log.append(append('case-1', 'b', { expectedRevision: 2 }));
        expect(await log.append(append('case-1', 'a'))).toEqual({ status: 'repeated', answer: first });
        expect(await log.answered('a', printOf('a'))).toEqual(first);
        expect(await log.head()).toBe(4);
      });

      it('does once what is asked twice at the same time', async () => {
        const two = await Promise.all([log.append(append('case-1', 'a')), log.append(append('case-1', 'a'))]);
        expect(two.map(({ status }) => status).sort()).toEqual(['appended', 'repeated']);
      });

      it('refuses another body under the same id', async () => {
        await log.append(append('case-1', 'a'));
        const other = append('case-2', 'a', { fingerprint: printOf('another body') });
        expect(await log.append(other)).toEqual({ status: 'reused' });
        expect(await log.answered('a', printOf('another body'))).toBe('reused');
      });

      it('remembers that nothing came of a command', async () => {
        const empty = receiptOf(await log.append(append('case-1', 'a', { events: [] })));
        expect(empty).toMatchObject({ stream: 'case-1', revision: 0, events: [] });
        await log.append(append('case-1', 'b'));
        expect(await log.append(append('case-1', 'a', { events: [] }))).toEqual({ status: 'repeated', answer: empty });
        expect(await log.told('case-1')).toMatchObject({ revision: 1 });
      });

      it('remembers a refusal, and lets a corrected body use its id', async () => {
        const refusal = { refused: 'LETTER_MISSING', detail: 'Which letter?' };
        expect(await log.append(append('case-1', 'a', { events: [], refusal }))).toMatchObject({ status: 'appended' });
        expect(await log.append(append('case-1', 'a'))).toEqual({ status: 'repeated', answer: refusal });
        expect(await log.answered('a', printOf('a'))).toEqual(refusal);
        const corrected = append('case-1', 'a', { fingerprint: printOf('corrected') });
        expect(await log.answered('a', corrected.fingerprint)).toBeUndefined();
        expect(await log.append(corrected)).toMatchObject({ status: 'appended', receipt: { revision: 1 } });
        expect(await log.append(append('case-1', 'a'))).toEqual({ status: 'reused' });
      });

      it('knows no answer to what was never asked', async () =>
        expect(await log.answered('never', printOf('never'))).toBeUndefined());
    });

    describe('keeps what must not lag behind', () => {
      const claiming = (stream: string, id: string, holds: boolean, expectedRevision = 0) =>
        log.append(append(stream, id, { expectedRevision, claims: [{ key: 'name', holds }] }));

      it('lets one stream hold a name until it gives it back', async () => {
        await claiming('case-1', 'a', true);
        expect(await log.holderOf('name')).toBe('case-1');
        expect(await claiming('case-2', 'b', true)).toEqual({ status: 'claimed', key: 'name', holder: 'case-1' });
        expect(await claiming('case-1', 'c', true, 1)).toMatchObject({ status: 'appended' });
        await claiming('case-1', 'd', false, 2);
        expect(await log.holderOf('name')).toBeUndefined();
        expect(await claiming('case-2', 'e', true)).toMatchObject({ status: 'appended' });
      });

      it('gives a name to one of two that ask at the same time', async () => {
        const two = await Promise.all([claiming('case-1', 'a', true), claiming('case-2', 'b', true)]);
        expect(two.map(({ status }) => status).sort()).toEqual(['appended', 'claimed']);
      });

      it('does not let a stream give back the name of another', async () => {
        await claiming('case-1', 'a', true);
        await claiming('case-2', 'b', false);
        expect(await log.holderOf('name')).toBe('case-1');
      });

      it('shows a stream to those who were given sight of it, until it is taken away', async () => {
        const seen = (grantee: string, sees: boolean) => [{ grantee, sees }];
        await log.append(append('case-1', 'a', { access: seen('role:INTAKE', true) }));
        await log.append(append('case-1', 'b', { expectedRevision: 1, access: seen('person:bolat', true) }));
        expect(await log.maySee('case-1', ['person:amara', 'role:INTAKE'])).toBe(true);
        expect(await log.maySee('case-1', ['person:amara', 'role:ADMIN'])).toBe(false);
        expect(await log.maySee('case-2', ['role:INTAKE'])).toBe(false);
        expect(await log.maySee('case-1', [])).toBe(false);
        await log.append(append('case-1', 'c', { expectedRevision: 2, access: seen('person:bolat', false) }));
        expect(await log.maySee('case-1', ['person:bolat'])).toBe(false);
      });

      it('takes the last word on a name and on a grantee of whom two are said', async () => {
        const claims = [true, false, true].map((holds) => ({ key: 'name', holds }));
        const access = [true, false].map((sees) => ({ grantee: 'role:HEAD', sees }));
        expect(await log.append(append('case-1', 'a', { claims, access }))).toMatchObject({ status: 'appended' });
        expect(await log.holderOf('name')).toBe('case-1');
        expect(await log.maySee('case-1', ['role:HEAD'])).toBe(false);
      });

      it('tells what time owes a stream: all of it, in order, and only the latest', async () => {
        const due = { key: 'C03-1/due', at: '2026-03-02T17:00:00.000Z', arm: 1 };
        const half = { key: 'C03-1/50', at: '2026-02-02T10:00:00.500Z', arm: 1 };
        await log.append(append('case-1', 'a', { alarms: [due, half] }));
        const { clock } = await house.clock.reading();
        expect(await log.told('case-1')).toEqual({
          stream: 'case-1',
          revision: 1,
          stage: 'ELIGIBILITY',
          closed: false,
          alarms: [half, due].map(({ key, at, arm }) => ({ key, at: Date.parse(at), arm })),
          clock,
        });
        const again = { ...due, at: '2026-03-09T17:00:00.000Z', arm: 2 };
        await log.append(append('case-1', 'b', { expectedRevision: 1, alarms: [again], stage: 'DUE_DILIGENCE' }));
        expect(await log.told('case-1')).toMatchObject({
          revision: 2,
          stage: 'DUE_DILIGENCE',
          alarms: [{ key: 'C03-1/due', at: Date.parse(again.at), arm: 2 }],
        });
      });

      it('knows who still waits: the cases that are not closed, and whatever time owes something', async () => {
        const alarms = [{ key: 'C22-1/due', at: later, arm: 1 }];
        await log.append(append('case-2', 'a', { closed: true, alarms }));
        await log.append(append('case-1', 'b'));
        await log.append(append('case-3', 'c', { closed: true }));
        await log.append(append('person-1', 'd'));
        await log.append(append('person-2', 'e', { alarms: [{ key: 'approval/a-1', at: later, arm: 1 }] }));
        expect(await log.open()).toEqual(['case-1', 'case-2', 'person-2']);
      });
    });

    describe('is looked at', () => {
      it('shows at one glance what is new in several streams, and the clock', async () => {
        await log.append(append('case-1', 'a', { events: [written('a/1'), written('a/2'), written('a/3')] }));
        await log.append(append('person-1', 'b'));
        const glimpse = await log.look([
          { stream: 'case-1', after: 1 },
          { stream: 'person-1', after: 1 },
          { stream: 'country-aa', after: 0 },
        ]);
        expect(glimpse.reading).toEqual(await house.clock.reading());
        expect(glimpse.streams.map(({ stream, revision, events }) => [stream, revision, events.length])).toEqual([
          ['case-1', 3, 2],
          ['person-1', 1, 0],
          ['country-aa', 0, 0],
        ]);
        expect(glimpse.streams[0]?.events).toEqual(await log.read(2, 2));
      });

      it('shows the clock when no stream is asked for', async () =>
        expect(await log.look([])).toEqual({ reading: await house.clock.reading(), streams: [] }));
    });
  });
