import type { Refusal } from '@connex/domain';
import type { Receipt } from '../event-log.js';
import type { Asks } from './patience.js';

type CommandRow = {
  readonly same: boolean;
  readonly stream: string;
  readonly revision: number;
  readonly events: number;
  readonly position: number;
  readonly recorded_at: string;
  readonly refusal: Refusal | null;
};

/** Under its own id stands what was done; under id and fingerprint what was refused. */
const commandStatement = {
  name: 'answered',
  text: `
    select c.fingerprint = decode($2, 'hex') as same, c.stream, c.revision, c.events, c.position, c.recorded_at, c.refusal
      from connex.command c where c.key in ($1, $1 || ' ' || $2) order by c.refusal is null desc limit 1`,
};

const eventsStatement = {
  name: 'answered events',
  text: `
    select e.id, e.type, e.revision, e.data from connex.event e
     where e.stream = $1 and e.revision > $2 and e.revision <= $3 order by e.revision`,
};

/** The answer given before is not kept twice: its events are read where they stand. */
const receiptOf = async (log: Asks, row: CommandRow): Promise<Receipt> => {
  const { stream, revision, events, position, recorded_at } = row;
  const { rows } =
    events === 0
      ? { rows: [] }
      : await log.query<Receipt['events'][number]>({
          ...eventsStatement,
          values: [stream, revision - events, revision],
        });
  return { stream, revision, position, recordedAt: recorded_at, events: rows };
};

/** What was answered under a command's id; a refusal binds only the body that was refused (ruling 17). */
export const storedAnswer = async (
  log: Asks,
  commandId: string,
  fingerprint: string,
): Promise<Receipt | Refusal | 'reused' | undefined> => {
  const { rows } = await log.query<CommandRow>({ ...commandStatement, values: [commandId, fingerprint] });
  const [row] = rows;
  if (!row) return undefined;
  if (row.refusal) return row.refusal;
  return row.same ? receiptOf(log, row) : 'reused';
};
