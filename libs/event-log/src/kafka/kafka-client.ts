import { Kafka, logLevel, type LogEntry } from 'kafkajs';

/** Where a process says what it does: fields with ids only, and a sentence. pino's shape. */
export type Notes = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>>;

export type KafkaPlace = {
  /** `host:port`, with commas between several. */
  readonly brokers: string;
  readonly topic: string;
  readonly clientId: string;
};

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

/**
 * The client calls out at every step of what it then mends by itself, a coordinator that is loading among them. That is
 * for whoever looks closely; what is not mended is said by those who use it, once and with what follows from it.
 */
const note = ({ namespace, label, log }: LogEntry, notes: Notes) => {
  const said = [log.message, log['error'], log['groupErrorMessage']].filter((part) => typeof part === 'string');
  notes.debug({ kafka: namespace, label }, said.join(': '));
};
