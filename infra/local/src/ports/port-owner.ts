import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** Who listens on a port; `folder` is where that process was started. */
export type PortOwner = { readonly pid: number; readonly command: string; readonly folder?: string };

const listens = '0A';
const longest = 60;

const linesOf = (table: string): readonly string[] => {
  try {
    return readFileSync(table, 'utf8').split('\n').slice(1);
  } catch {
    return [];
  }
};

/** The socket's inode in the kernel's tables, which name a local port in hexadecimal. */
const listeningInode = (port: number): string | undefined => {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(linesOf).map((line) => line.trim().split(/\s+/));
  return rows.find(([, local, , state]) => local?.endsWith(suffix) && state === listens)?.[9];
};

const holds = (pid: string, inode: string): boolean => {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((fd) => readlink(`${folder}/${fd}`) === `socket:[${inode}]`);
  } catch {
    return false;
  }
};

const readlink = (path: string): string | undefined => {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
};

/** Names the owner where the kernel lets us look: always for our own processes, for others only as root. Linux only. */
export const ownerOf = (port: number): PortOwner | undefined => {
  const inode = listeningInode(port);
  if (inode === undefined) return undefined;
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, inode));
  if (pid === undefined) return undefined;
  const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const command = [basename(program), ...words].join(' ').trim();
  const folder = readlink(`/proc/${pid}/cwd`);
  return { pid: Number(pid), command: command.slice(0, longest), ...(folder && { folder }) };
};
