import { setImmediate as turn } from 'node:timers/promises';
import { withDatabase } from '@connex/infra-local';
import pg from 'pg';
import type { Contender } from './store.js';

const link = 'connex.link(previous bytea, revision bigint, stamp bytea, body_hash bytea)';

/**
 * Takes the chain out of one house, for good: its append makes no links and stores none. Everything else stays, the
 * hash of each body as well, which the application makes.
 */
export const unchain = (url: string): Promise<unknown> =>
  withDatabase(url, async (client) => {
    // Faults when the log makes its links elsewhere by now: then this would measure nothing.
    await client.query(`alter function ${link} volatile`);
    await client.query(`create or replace function ${link} returns bytea language sql immutable return ''::bytea`);
  });

type Query = (...words: unknown[]) => unknown;
type Answered = (fault: unknown, result: unknown) => void;

const saysThatTheLogGrew = (words: readonly unknown[]) =>
  (words[0] as { name?: string } | undefined)?.name === 'notify';

/**
 * The same store, with each word that the log grew kept back before it leaves for the server. The product has no switch for
 * that, so the driver swallows it; faults when there was nothing to swallow.
 */
export const unannounced =
  (open: Contender): Contender =>
  async () => {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const { query } = prototype;
    let swallowed = 0;
    prototype.query = function (this: unknown, ...words) {
      if (!saysThatTheLogGrew(words)) return query.apply(this, words);
      swallowed++;
      void turn().then(() => (words.at(-1) as Answered)(null, { rows: [] }));
      return undefined;
    };
    const store = await open();
    return {
      append: store.append,
      async close() {
        await store.close();
        prototype.query = query;
        if (swallowed === 0) throw new Error('The log announces its growth in another way by now: see without.ts.');
      },
    };
  };
