import { Advice } from '../advice.js';
import { ownerOf, type PortOwner } from './port-owner.js';
import { isTaken, type PortName, type Ports } from './ports.js';

type Taken = { readonly port: string; readonly owner: PortOwner | undefined };

const spoken = (owner: PortOwner | undefined): string => {
  if (!owner) return 'a process of another user';
  const where = owner.folder ? `, started in ${owner.folder}` : '';
  return `process ${owner.pid} (${owner.command}${where})`;
};

/** One process often holds several ports of a house: it is named once. */
const sentence = (taken: readonly Taken[]): string => {
  const ports = taken.map(({ port }) => port).join(', ');
  return `port ${ports} ${taken.length > 1 ? 'are' : 'is'} taken by ${spoken(taken[0]?.owner)}`;
};

/** Which of the wanted ports are taken: a sentence for each process that holds some. */
export const takenPorts = async (ports: Ports, wanted: readonly PortName[]): Promise<readonly string[]> => {
  const isHeld = await Promise.all(wanted.map((name) => isTaken(ports[name])));
  const taken = wanted
    .filter((_, at) => isHeld[at])
    .map((name) => ({ port: `${ports[name]} (${name})`, owner: ownerOf(ports[name]) }));
  const owners = [...new Set(taken.map(({ owner }) => owner?.pid))];
  return owners.map((pid) => sentence(taken.filter(({ owner }) => owner?.pid === pid)));
};

/** Refuses to start on ports that are not free, and says what to set. */
export const insistOnFreePorts = async (ports: Ports, wanted: readonly PortName[]): Promise<void> => {
  const taken = await takenPorts(ports, wanted);
  if (taken.length === 0) return;
  const elsewhere = ports.api + 100 > 65_000 ? 7_400 : ports.api + 100;
  throw new Advice(`${taken.join('; ')}. Stop it, or choose other ports: CONNEX_PORT_BASE=${elsewhere}`);
};
