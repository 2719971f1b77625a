import { chmodSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { isRoot } from '../postgres/account.js';
import { foldersOf, type Folders } from '../checkout.js';
import { freePorts, portsFrom, type Ports } from '../ports/ports.js';
import type { Log } from '../processes/run-tool.js';
import { makeScratch } from './scratch.js';

/** What a house stands on: its folders, its ports, and the servers that its surroundings name. */
export type Ground = {
  readonly folders: Folders;
  /** The folder of this house's data. */
  readonly folder: string;
  readonly ports: Ports;
  readonly env: NodeJS.ProcessEnv;
};

type Asked = { readonly house: string; readonly scratch?: boolean; readonly log: Log };

/** Megabytes below which a database that starts may not be able to stop cleanly. */
export const leastFree = 300;

/** Megabytes that are free where a folder lies. */
export const freeMegabytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
};

/** It names a folder, and is typed by people. */
export const insistOnName = (house: string): void => {
  if (/^[a-z][a-z0-9-]{0,30}$/.test(house)) return;
  throw new Advice(`"${house}" cannot be the name of a house: take small letters, digits and dashes`);
};

/** A database without room cannot even stop cleanly: better not to start. */
export const insistOnDisk = (folder: string, free: number = freeMegabytes(folder)): void => {
  if (free >= leastFree) return;
  throw new Advice(`only ${free} MB are free at ${folder}; make room: a house needs ${leastFree} MB to start`);
};

/** As root, Postgres runs as another user: it may walk through our own folders, but not look around in them. */
const openTheWay = (folder: string): void => chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);

/** A scratch house stands in a temporary folder, on free ports, and knows no server but its own. */
export const layGround = async ({ house, scratch = false, log }: Asked): Promise<Ground> => {
  insistOnName(house);
  const folders = foldersOf(scratch ? await makeScratch(log) : undefined);
  const folder = join(folders.houses, house);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(folder, 'documents'), { recursive: true, mode: 0o700 });
  if (isRoot()) [folders.root, folders.houses, folder].forEach(openTheWay);
  insistOnDisk(folder);
  return { folders, folder, ports: scratch ? await freePorts() : portsFrom(), env: scratch ? {} : process.env };
};
