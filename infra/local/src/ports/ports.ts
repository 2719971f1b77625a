import { createServer, type AddressInfo, type Server } from 'node:net';
import { Advice } from '../advice.js';

const offsets = {
  api: 0,
  postgres: 1,
  temporal: 2,
  temporalUi: 3,
  kafka: 4,
  kafkaController: 5,
  projector: 6,
  conductor: 7,
  relay: 8,
  portal: 9,
  identity: 10,
  mailbox: 11,
  smtp: 12,
} as const;

export type PortName = keyof typeof offsets;
export type Ports = Readonly<Record<PortName, number>>;

const names = Object.keys(offsets) as PortName[];

/** The ports of a house: `CONNEX_PORT_BASE` (7400 when unset) and those that follow it. */
export const portsFrom = (base: string = process.env['CONNEX_PORT_BASE'] ?? '7400'): Ports => {
  const first = Number(base);
  const last = first + names.length;
  if (!Number.isInteger(first) || first < 1024 || last > 65_535) {
    throw new Advice(`CONNEX_PORT_BASE is "${base}"; set it to a whole number from 1024 to ${65_535 - names.length}`);
  }
  return Object.fromEntries(names.map((name) => [name, first + offsets[name]])) as Ports;
};

const listening = (): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Ports that nobody holds now, for houses that live for one test or one story. */
export const freePorts = async (): Promise<Ports> => {
  const servers = await Promise.all(names.map(listening));
  const ports = names.map((name, at) => [name, (servers[at]?.address() as AddressInfo).port]);
  await Promise.all(servers.map(closed));
  return Object.fromEntries(ports) as Ports;
};

/** Whether somebody listens on the port of the loopback address. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
