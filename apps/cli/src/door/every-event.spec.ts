import { everyEvent, wholeStream } from './every-event.js';

const pageSize = 1_000;
const length = 1_500;

/** A house whose stream has 1,500 events, told by the thousand, as the API tells it. */
const house = () => {
  const asked: number[] = [];
  return {
    asked,
    stream: (_: string, after = 0) => {
      asked.push(after);
      const last = Math.min(after + pageSize, length);
      const events = Array.from({ length: last - after }, (__, index) => ({ revision: after + index + 1 }));
      return Promise.resolve({ ok: true as const, body: { events, ...(last < length && { next: last }) } });
    },
  };
};

describe('a stream of more events than one answer has', () => {
  it('is read on until its end, each event once and in order', async () => {
    const door = house();
    const revisions = (await wholeStream(door, 'case-1')).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length }, (_, index) => index + 1));
    expect(door.asked).toEqual([0, 1_000]);
  });

  it('is read no further than somebody wants to know', async () => {
    const door = house();
    for await (const { revision } of everyEvent(door, 'case-1')) if (revision === 3) break;
    expect(door.asked).toEqual([0]);
  });
});

describe('a stream that may not be read', () => {
  it('is refused in the words of the house', () =>
    expect(
      wholeStream(
        {
          stream: () =>
            Promise.resolve({
              ok: false,
              problem: { status: 404, code: 'NOT_FOUND', title: 'There is no such page.' },
            }),
        },
        'case-1',
      ),
    ).rejects.toThrow('NOT_FOUND: There is no such page. [404]'));
});
