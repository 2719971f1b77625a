import { oneOrder } from './one-order.js';

const at = (position: number, previous: number) => ({ position, previous });
const width = 2;

describe('one order out of many partitions', () => {
  it('tells records by position, whatever partition they came from', () => {
    const order = oneOrder(0, width);
    order.offer(1, at(2, 0));
    expect(order.take(10, 0)).toEqual({ kind: 'wait' });
    order.offer(0, at(1, 0));
    order.offer(0, at(3, 1));
    expect(order.take(10, 0)).toEqual({ kind: 'records', records: [at(1, 0), at(2, 0), at(3, 1)] });
  });

  it('tells each event once, however often a relay repeats it', () => {
    const order = oneOrder(1, width);
    [at(1, 0), at(2, 1), at(1, 0), at(2, 1), at(3, 2)].forEach((record) => order.offer(0, record));
    expect(order.take(10, 0)).toEqual({ kind: 'records', records: [at(2, 1), at(3, 2)] });
    order.offer(0, at(3, 2));
    expect(order.take(10, 0)).toEqual({ kind: 'wait' });
  });

  it('sees at once that records of a partition are gone', () => {
    const order = oneOrder(4, width);
    order.offer(0, at(9, 7));
    expect(order.take(10, 0)).toEqual({ kind: 'hole', upTo: 7 });
    order.jump(7);
    order.offer(1, at(8, 3));
    expect(order.take(10, 0)).toEqual({ kind: 'records', records: [at(8, 3), at(9, 7)] });
  });

  it('asks the log at once for what no partition can still bring', () => {
    const order = oneOrder(4, width);
    order.offer(0, at(7, 2));
    order.offer(1, at(8, 4));
    expect(order.take(10, 0)).toEqual({ kind: 'hole', upTo: 6 });
  });

  it('waits a second for a slow partition before it asks the log', () => {
    const order = oneOrder(4, width);
    order.offer(0, at(6, 2));
    expect(order.take(10, 0)).toEqual({ kind: 'wait' });
    expect(order.take(10, 900)).toEqual({ kind: 'wait' });
    expect(order.take(10, 1_000)).toEqual({ kind: 'hole', upTo: 5 });
    order.jump(5);
    expect(order.take(10, 1_001)).toEqual({ kind: 'records', records: [at(6, 2)] });
  });

  it('hands out no more than was asked for', () => {
    const order = oneOrder(0, width);
    [1, 2, 3].forEach((position) => order.offer(0, at(position, position - 1)));
    expect(order.take(2, 0)).toEqual({ kind: 'records', records: [at(1, 0), at(2, 1)] });
    expect(order.take(2, 0)).toEqual({ kind: 'records', records: [at(3, 2)] });
  });
});
