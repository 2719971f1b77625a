import type pg from 'pg';
import type { Append } from '../event-log.js';
import type { AnswerRow, OnTheWire } from './append-wire.js';
import { onTheWire } from './append-wire.js';
import { batcher } from './batcher.js';
import { patiently, within } from './patience.js';

/** Figures of event-store 3.2. */
const mostAppends = 64;
const mostBytes = 256 * 1024;
const capacity = 1_000;
const longestClose = 5_000;

const call = { name: 'append', text: 'select * from connex.append($1)' };

const numbered = (wires: readonly OnTheWire[]) =>
  `[${wires.map(({ json }, n) => `{"n":${n},${json.slice(1)}`).join(',')}]`;

/**
 * The one connection by which a process appends. A call that was cut off is made again: the command ids in it see to it
 * that nothing happens twice.
 */
export const appendLane = (pool: pg.Pool, patience: number) => {
  const send = async (wires: readonly OnTheWire[]): Promise<readonly AnswerRow[]> => {
    const values = [numbered(wires)];
    return (await patiently(patience, () => pool.query<AnswerRow>({ ...call, values }))).rows;
  };

  const { push, idle } = batcher<OnTheWire, AnswerRow>({
    most: mostAppends,
    mostBytes,
    capacity,
    patienceMilliseconds: patience,
    keysOf: ({ append: { stream, commandId } }) => [`stream ${stream}`, `command ${commandId}`],
    send,
  });

  return {
    append(append: Append): Promise<AnswerRow> {
      const wire = onTheWire(append);
      return push(wire, wire.json.length);
    },
    close: async () => {
      await within(longestClose, idle());
      await within(longestClose, pool.end());
    },
  };
};

export type AppendLane = ReturnType<typeof appendLane>;
