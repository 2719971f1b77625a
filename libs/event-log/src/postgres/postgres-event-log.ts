import type { Append, Appended, EventLog } from '../event-log.js';
import { appendLane } from './append-lane.js';
import { receiptOf, type AnswerRow } from './append-wire.js';
import { chainHolds } from './chained-events.js';
import { openPool, type Access } from './connections.js';
import { eventColumns, look, recordedOf, told, type EventRow } from './glimpse.js';
import { notifier } from './notifier.js';
import { askPatiently, within, type Asks } from './patience.js';
import { storedAnswer } from './stored-answers.js';

export type PostgresEventLog = EventLog & {
  /** Ends when what waits has been written. */
  close(): Promise<void>;
};

const mostReaders = 8;
const longestClose = 5_000;

const readStatement = {
  name: 'read',
  text: `select ${eventColumns} from connex.event e where e.position > $1 order by e.position limit $2`,
};
const headStatement = { name: 'head', text: 'select e.position from connex.event e order by e.position desc limit 1' };
const maySeeStatement = {
  name: 'may see',
  text: 'select from connex.access a where a.stream = $1 and a.grantee = any ($2) limit 1',
};
const openStatement = {
  name: 'open',
  text: `
    select s.stream from connex.stream s where not s.closed and starts_with(s.stream, $1)
     union select s.stream from connex.stream s where s.next_at is not null order by 1`,
};
const holderStatement = { name: 'holder', text: 'select c.stream from connex.claim c where c.key = $1' };

const repeated = async (log: Asks, { commandId, fingerprint }: Append): Promise<Appended> => {
  const answer = await storedAnswer(log, commandId, fingerprint);
  if (answer === undefined || answer === 'reused') return { status: 'reused' };
  return { status: 'repeated', answer };
};

const appendedOf = (log: Asks, append: Append, row: AnswerRow): Appended | Promise<Appended> => {
  switch (row.status) {
    case 'appended':
      return { status: 'appended', receipt: receiptOf(append, row) };
    case 'repeated':
      return repeated(log, append);
    case 'reused':
      return { status: 'reused' };
    case 'claimed':
      return { status: 'claimed', ...(row.detail as { key: string; holder: string }) };
    case 'clock':
    case 'stream':
    case 'read':
      return { status: 'moved', what: row.status };
  }
};

/** Milliseconds that a caller waits for a log that does not answer; longer than the log's own limits on locks. */
export type Patience = { readonly append: number; readonly read: number };
const usual: Patience = { append: 15_000, read: 4_000 };

/** The log in Postgres. One lane to append, a few connections to read; nothing is opened before it is needed. */
export const postgresEventLog = (access: Access, patience: Patience = usual): PostgresEventLog => {
  const pool = openPool(access, 'reader', mostReaders);
  const log = askPatiently(pool, patience.read);
  const lane = appendLane(openPool(access, 'lane', 1), patience.append);
  const news = notifier(openPool(access, 'notifier', 1));

  return {
    look: (known) => look(log, known),
    async append(append) {
      const row = await lane.append(append);
      if (row.status === 'appended' && row.events > 0) news.grew(row.position);
      return appendedOf(log, append, row);
    },
    answered: (commandId, fingerprint) => storedAnswer(log, commandId, fingerprint),
    async read(position, limit) {
      const { rows } = await log.query<EventRow>({ ...readStatement, values: [position, limit] });
      return rows.map(recordedOf);
    },
    head: async () => (await log.query<{ position: number }>(headStatement)).rows[0]?.position ?? 0,
    maySee: async (stream, grantees) =>
      (await log.query({ ...maySeeStatement, values: [stream, grantees] })).rowCount === 1,
    told: (stream) => told(log, stream),
    open: async () =>
      (await log.query<{ stream: string }>({ ...openStatement, values: ['case-'] })).rows.map(({ stream }) => stream),
    holderOf: async (claim) =>
      (await log.query<{ stream: string }>({ ...holderStatement, values: [claim] })).rows[0]?.stream,
    verified: (stream) => chainHolds(log, stream),
    async close() {
      await lane.close();
      await Promise.all([news.close(), within(longestClose, pool.end())]);
    },
  };
};
