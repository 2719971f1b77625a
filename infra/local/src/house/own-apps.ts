import { join } from 'node:path';
import { appPart, type AppName } from '../apps/app.part.js';
import type { PortName } from '../ports/ports.js';
import type { Part } from '../supervisor/part.js';
import type { Addresses, PartAddresses } from './addresses.js';
import type { Ground } from './ground.js';
import { saltOf } from './kept-secret.js';
import { receptionAddresses, receptionEnv, receptionParts } from './reception.js';

/** Our own processes: the relay has work only where there is a Kafka. */
export const appsOf = (kafka: boolean): readonly (AppName & PortName)[] =>
  kafka ? ['api', 'projector', 'conductor', 'relay'] : ['api', 'projector', 'conductor'];

const base = (port: number): string => `http://127.0.0.1:${port}`;

export const addressesOf = ({ ports, folder, env }: Ground, parts: PartAddresses): Addresses => ({
  ...parts,
  documents: join(folder, 'documents'),
  api: base(ports.api),
  projector: base(ports.projector),
  conductor: base(ports.conductor),
  ...(parts.kafka && { relay: base(ports.relay) }),
  ...receptionAddresses({ env, ports }),
});

/** What our processes are told of the house. A scratch house hears nothing of the servers around it. */
export const appEnv = (ground: Ground, addresses: Addresses): NodeJS.ProcessEnv => {
  const { env, ports, folder } = ground;
  const roles = Object.keys(process.env).filter((name) => name.startsWith('DATABASE_URL_'));
  return {
    ...Object.fromEntries(roles.map((name) => [name, env[name]])),
    DATABASE_URL: addresses.postgres,
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    KAFKA_BROKERS: addresses.kafka,
    CONNEX_PORT_API: String(ports.api),
    CONNEX_DOCUMENTS: addresses.documents,
    CONNEX_SALT: env['CONNEX_SALT'] || saltOf(folder),
    ...receptionEnv(ground, addresses),
  };
};

export const appParts = (ground: Ground, addresses: Addresses): readonly Part[] => [
  ...appsOf(addresses.kafka !== undefined).map((name) =>
    appPart({ name, port: ground.ports[name], env: appEnv(ground, addresses) }),
  ),
  ...receptionParts(ground, addresses),
];
