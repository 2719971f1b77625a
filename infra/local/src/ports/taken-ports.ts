import { Advice } from '../advice.js';
import { ownerOf, type PortOwner } from './port-owner.js';
import { isTaken, type PortName, type Ports } from './ports.js';

const spoken = (owner: PortOwner | undefined): string => {
  if (!owner) return 'a process of another user';
  const where = owner.folder ? `, started in ${owner.folder}` : '';
  return `process ${owner.pid} (${owner.command}${where})`;
};

/** Which of the wanted ports are taken, each as a sentence that names its owner. */
export const takenPorts = async (ports: Ports, wanted: readonly PortName[]): Promise<readonly string[]> => {
  const taken = await Promise.all(wanted.map((name) => isTaken(ports[name])));
  return wanted
    .filter((_, at) => taken[at])
    .map((name) => `port ${ports[name]} (${name}) is taken by ${spoken(ownerOf(ports[name]))}`);
};

/** Refuses to start on ports that are not free, and says what to set. */
export const insistOnFreePorts = async (ports: Ports, wanted: readonly PortName[]): Promise<void> => {
  const taken = await takenPorts(ports, wanted);
  if (taken.length === 0) return;
  const elsewhere = ports.api + 100 > 65_000 ? 7_400 : ports.api + 100;
  throw new Advice(`${taken.join('; ')}. Stop it, or choose other ports: CONNEX_PORT_BASE=${elsewhere}`);
};
