import { namespaceOf, probeKafka, probePostgres, probeTemporal, type Readiness } from '@connex/infra-local';
import { missing, ok, type Finding } from './finding.js';

const asked = async (variable: string, probe: (value: string) => Promise<Readiness>): Promise<Finding> => {
  const value = process.env[variable];
  if (!value) return ok(variable, 'not set: a server of our own is started');
  const readiness = await probe(value);
  if (readiness.ready) return ok(variable, 'it answers');
  return missing(variable, readiness.why, `correct ${variable}, start that server, or unset it to have one of our own`);
};

/** The servers that are not ours, where the environment names some. */
export const checkServers = (): Promise<readonly Finding[]> =>
  Promise.all([
    asked('DATABASE_URL', probePostgres),
    asked('TEMPORAL_ADDRESS', (address) => probeTemporal(address, namespaceOf(process.env))),
    asked('KAFKA_BROKERS', probeKafka),
  ]);
