import { probeApp } from '../apps/app-probe.js';
import { probeKafka } from '../kafka/kafka-probe.js';
import { placeOf } from '../postgres/database-fault.js';
import { probePostgres } from '../postgres/postgres-probe.js';
import { isAlive } from '../processes/process-mark.js';
import { inTime } from '../supervisor/in-time.js';
import type { PartState, Readiness } from '../supervisor/part.js';
import { probeTemporal } from '../temporal/temporal-probe.js';
import type { Addresses } from './addresses.js';
import type { RunFile } from './run-file.js';

/** How a part stands, as `connex status` tells it. `lag` in seconds; `why` when it is not ready. */
export type PartStatus = {
  readonly name: string;
  readonly state: 'ready' | 'starting' | 'restarting' | 'stopped' | 'not-ready';
  readonly address: string;
  /** Nothing where the process is not ours, or not there. */
  readonly pid: number | null;
  readonly since: string | null;
  readonly restarts?: number;
  readonly lag?: number;
  readonly why?: string;
};

type Asked = { readonly name: string; readonly address: string; readonly probe: () => Promise<Readiness> };

const appsOf = (addresses: Addresses): readonly Asked[] =>
  (['api', 'projector', 'conductor', 'relay', 'portal', 'identity', 'mailbox'] as const).flatMap((name) => {
    const address = addresses[name];
    return address ? [{ name, address, probe: () => probeApp(address) }] : [];
  });

const everything = (addresses: Addresses): readonly Asked[] => {
  const { postgres, temporal, temporalNamespace, kafka } = addresses;
  return [
    { name: 'postgres', address: placeOf(postgres), probe: () => probePostgres(postgres) },
    { name: 'temporal', address: temporal, probe: () => probeTemporal(temporal, temporalNamespace) },
    ...(kafka ? [{ name: 'kafka', address: kafka, probe: () => probeKafka(kafka) }] : []),
    ...appsOf(addresses),
  ];
};

const stateOf = (known: PartState | undefined, isReady: boolean): PartStatus['state'] => {
  if (isReady) return 'ready';
  return known && known.state !== 'ready' ? known.state : 'not-ready';
};

/** The pid of a process that is still the one that was begun. */
const livingPid = (known: PartState | undefined): number | null => {
  const { pid, mark } = known ?? { pid: null, mark: null };
  return pid !== null && mark !== null && isAlive({ pid, mark }) ? pid : null;
};

const said = (readiness: Readiness): Pick<PartStatus, 'lag' | 'why'> => {
  if (!readiness.ready) return { why: readiness.why };
  return readiness.lag === undefined ? {} : { lag: readiness.lag };
};

/** Each probe has a patience of its own; beyond this one, it hangs. Milliseconds. */
const patience = 10_000;

const lookAtOne = async ({ name, address, probe }: Asked, known: PartState | undefined): Promise<PartStatus> => {
  const readiness = await inTime(probe(), patience).catch(({ message }: Error): Readiness => ({
    ready: false,
    why: message,
  }));
  return {
    name,
    state: stateOf(known, readiness.ready),
    address,
    pid: livingPid(known),
    since: known?.since ?? null,
    ...(known && { restarts: known.restarts }),
    ...said(readiness),
  };
};

/** Asks every part of a house how it is: those of the run file, and the servers that are not ours. */
export const lookAt = ({ addresses, parts }: RunFile): Promise<readonly PartStatus[]> => {
  const known = (name: string) => parts.find((part) => part.name === name);
  if (!addresses) return Promise.resolve(parts.map(unasked));
  return Promise.all(everything(addresses).map((asked) => lookAtOne(asked, known(asked.name))));
};

/** While the house is still on its way up, a part is what its supervisor says. */
const unasked = ({ name, state, address, pid, since, restarts }: PartState): PartStatus => ({
  ...{ name, state, address, pid, since, restarts },
});
