import { Kafka, logLevel, type LogEntry } from 'kafkajs';

/** Where a process says what it does: fields with ids only, and a sentence. pino's shape. */
export type Notes = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>>;

export type KafkaPlace = {
  /** `host:port`, with commas between several. */
  readonly brokers: string;
  readonly topic: string;
  readonly clientId: string;
};

/** Kafka warming up, or a limit that we set on purpose: nothing that anybody has to act on (`parts.md`). */
const harmless = /coordinator is (loading|not available)|coordinator is not available|Limiting retries|no leader/i;

export const kafkaClient = ({ brokers, clientId }: KafkaPlace, notes: Notes): Kafka =>
  new Kafka({
    clientId,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 3_000, retries: 8 },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => note(entry, notes),
  });

const note = ({ namespace, level, log }: LogEntry, notes: Notes) => {
  const said = [log.message, log['error'], log['groupErrorMessage']]
    .filter((part) => typeof part === 'string')
    .join(': ');
  const fields = { kafka: namespace };
  if (level > logLevel.WARN || harmless.test(said)) notes.debug(fields, said);
  else if (level === logLevel.WARN) notes.warn(fields, said);
  else notes.warn(fields, `Kafka is in trouble: ${said}`);
};
