import type pg from 'pg';
import type { Append } from '../event-log.js';
import type { AnswerRow, OnTheWire } from './append-wire.js';
import { callOf, onTheWire } from './append-wire.js';
import { batcher } from './batcher.js';
import { patiently, within } from './patience.js';

/** Figures of event-store 3.2. */
const mostAppends = 64;
const mostBytes = 256 * 1024;
const capacity = 1_000;
const longestClose = 5_000;

const call = { name: 'append', text: 'select * from connex.append($1, $2, $3, $4, $5)' };

/**
 * The one connection by which a process appends. A call that was cut off is made again: the command ids in it see to it
 * that nothing happens twice.
 */
export const appendLane = (pool: pg.Pool, patience: number) => {
  const send = async (wires: readonly OnTheWire[]): Promise<readonly AnswerRow[]> => {
    const values = [...callOf(wires)];
    const { rows } = await patiently(patience, () => pool.query<AnswerRow>({ ...call, values }));
    return rows.toSorted((one, other) => one.n - other.n);
  };

  const { push, idle } = batcher<OnTheWire, AnswerRow>({
    most: mostAppends,
    mostBytes,
    capacity,
    patienceMilliseconds: patience,
    touchesOf: ({ append: { stream, commandId, claims, reads } }) => ({
      takes: [`stream ${stream}`, `command ${commandId}`, ...claims.map(({ key }) => `name ${key}`)],
      reads: reads.filter((read) => read.stream !== stream).map((read) => `stream ${read.stream}`),
    }),
    send,
  });

  return {
    append(append: Append): Promise<AnswerRow> {
      const wire = onTheWire(append);
      return push(wire, wire.bytes);
    },
    close: async () => {
      await within(longestClose, idle());
      await within(longestClose, pool.end());
    },
  };
};
