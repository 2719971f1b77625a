import { setTimeout as sleep } from 'node:timers/promises';
import { Advice } from '../advice.js';
import { probeKafka } from '../kafka/kafka-probe.js';
import { kafkaPart } from '../kafka/kafka.part.js';
import type { PortName, Ports } from '../ports/ports.js';
import { probePostgres } from '../postgres/postgres-probe.js';
import { ownPostgres } from '../postgres/postgres.part.js';
import type { Log } from '../processes/run-tool.js';
import type { Part, Readiness } from '../supervisor/part.js';
import { probeTemporal } from '../temporal/temporal-probe.js';
import { temporalPart } from '../temporal/temporal.part.js';
import type { PartAddresses } from './addresses.js';

/** `env` names the servers that are not ours: DATABASE_URL, TEMPORAL_ADDRESS, KAFKA_BROKERS. */
export type PartsAsked = {
  readonly folder: string;
  readonly partsCache: string;
  readonly ports: Ports;
  readonly kafka: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
};

/** The parts that are to be started by us, where all of them answer, and what to do once they are ready. */
export type RealParts = {
  readonly parts: readonly Part[];
  readonly addresses: PartAddresses;
  whenReady(): Promise<void>;
};

const named = (env: NodeJS.ProcessEnv, variable: string): string | undefined => env[variable] || undefined;

export const namespaceOf = (env: NodeJS.ProcessEnv): string => named(env, 'TEMPORAL_NAMESPACE') ?? 'connex';

/** The ports that our own parts will take. */
export const portsOfParts = ({ env, kafka }: Pick<PartsAsked, 'env' | 'kafka'>): readonly PortName[] => [
  ...(named(env, 'DATABASE_URL') ? [] : (['postgres'] as const)),
  ...(named(env, 'TEMPORAL_ADDRESS') ? [] : (['temporal', 'temporalUi'] as const)),
  ...(kafka && !named(env, 'KAFKA_BROKERS') ? (['kafka', 'kafkaController'] as const) : []),
];

const outsidersTime = 10_000;

/** A server that is not ours has a few seconds to answer; then we say what it said. */
const insistOn = async (variable: string, probe: () => Promise<Readiness>): Promise<void> => {
  const until = performance.now() + outsidersTime;
  for (;;) {
    const readiness = await probe();
    if (readiness.ready) return;
    if (performance.now() > until) throw new Advice(`${variable} is set, but ${readiness.why}`);
    await sleep(500);
  }
};

type Piece<A> = { readonly part?: Part; readonly addresses: A; readonly whenReady?: () => Promise<void> };

const postgres = async ({ env, folder, ports, log }: PartsAsked): Promise<Piece<{ postgres: string }>> => {
  const url = named(env, 'DATABASE_URL');
  if (url) {
    await insistOn('DATABASE_URL', () => probePostgres(url));
    return { addresses: { postgres: url } };
  }
  const own = await ownPostgres({ folder, port: ports.postgres, log });
  return { part: own.part, addresses: { postgres: own.url }, whenReady: own.ensureDatabase };
};

const temporal = async (asked: PartsAsked): Promise<Piece<Omit<PartAddresses, 'postgres' | 'kafka'>>> => {
  const { env, folder, ports, partsCache, log } = asked;
  const temporalNamespace = namespaceOf(env);
  const address = named(env, 'TEMPORAL_ADDRESS');
  if (address) {
    await insistOn('TEMPORAL_ADDRESS', () => probeTemporal(address, temporalNamespace));
    return { addresses: { temporal: address, temporalNamespace } };
  }
  const { temporal: port, temporalUi: uiPort } = ports;
  const where = { folder, port, uiPort, namespace: temporalNamespace, parts: partsCache, log };
  const addresses = { temporal: `127.0.0.1:${port}`, temporalNamespace, temporalUi: `http://127.0.0.1:${uiPort}` };
  return { part: await temporalPart(where), addresses };
};

const kafka = async (asked: PartsAsked): Promise<Piece<{ kafka?: string }>> => {
  if (!asked.kafka) return { addresses: {} };
  const { env, folder, ports, partsCache, log } = asked;
  const brokers = named(env, 'KAFKA_BROKERS');
  if (brokers) {
    await insistOn('KAFKA_BROKERS', () => probeKafka(brokers));
    return { addresses: { kafka: brokers } };
  }
  const { kafka: port, kafkaController: controllerPort } = ports;
  const part = await kafkaPart({ folder, port, controllerPort, parts: partsCache, log });
  return { part, addresses: { kafka: part.address } };
};

/** Finds or fetches every part that is ours to start, one after the other, so that its lines can be read. */
export const realParts = async (asked: PartsAsked): Promise<RealParts> => {
  const database = await postgres(asked);
  const workflows = await temporal(asked);
  const broker = await kafka(asked);
  const pieces = [database, workflows, broker];
  return {
    parts: pieces.flatMap(({ part }) => part ?? []),
    addresses: { ...database.addresses, ...workflows.addresses, ...broker.addresses },
    whenReady: async () => database.whenReady?.(),
  };
};
