import type pg from 'pg';
import { LogUnavailable } from '../faults.js';
import type { Append } from '../event-log.js';
import type { AnswerRow, OnTheWire } from './append-wire.js';
import { onTheWire } from './append-wire.js';
import { batcher } from './batcher.js';
import { mayPass } from './connections.js';

/** Figures of event-store 3.2. */
const mostAppends = 64;
const mostBytes = 256 * 1024;
const capacity = 1_000;
/** Longer than the log's own limits on locks and statements, shorter than anybody waits at a door. */
const patienceMilliseconds = 15_000;

const call = { name: 'append', text: 'select * from connex.append($1)' };

const numbered = (wires: readonly OnTheWire[]) =>
  `[${wires.map(({ json }, n) => `{"n":${n},${json.slice(1)}`).join(',')}]`;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The one connection by which a process appends. A call that was cut off is made again: the command ids in it see to it
 * that nothing happens twice.
 */
export const appendLane = (pool: pg.Pool) => {
  const send = async (wires: readonly OnTheWire[]): Promise<readonly AnswerRow[]> => {
    const since = performance.now();
    for (let tries = 1; ; tries++) {
      try {
        const { rows } = await pool.query<AnswerRow>({ ...call, values: [numbered(wires)] });
        return rows;
      } catch (fault) {
        if (!mayPass(fault)) throw fault;
        if (performance.now() - since > patienceMilliseconds)
          throw new LogUnavailable('The log did not answer in time.', { cause: fault });
        await pause(Math.min(50 * 2 ** tries, 1_000));
      }
    }
  };

  const { push, idle } = batcher<OnTheWire, AnswerRow>({
    most: mostAppends,
    mostBytes,
    capacity,
    patienceMilliseconds,
    keysOf: ({ append: { stream, commandId } }) => [`stream ${stream}`, `command ${commandId}`],
    send,
  });

  return {
    append(append: Append): Promise<AnswerRow> {
      const wire = onTheWire(append);
      return push(wire, wire.json.length);
    },
    close: async () => {
      await idle();
      await pool.end();
    },
  };
};

export type AppendLane = ReturnType<typeof appendLane>;
