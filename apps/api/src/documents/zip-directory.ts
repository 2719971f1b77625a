import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly isLink: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
const unixLink = 0o120000;

/**
 * The entries of a zip file as its directory lists them, at most `most`; nothing when the file is not one whole zip from
 * its first byte to its last. A directory may lie, so nothing is unpacked by what it says.
 */
export const zipDirectory = async (
  file: FileHandle,
  size: number,
  most: number,
): Promise<readonly ZipEntry[] | undefined> => {
  const tail = await bytesAt(file, Math.max(0, size - endBytes - longestComment), size);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || tail.length - end < endBytes || tail.readUInt32LE(end) !== endMark) return undefined;
  if (tail.readUInt16LE(end + 20) !== tail.length - end - endBytes) return undefined;

  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0 || count > most || start + length > size) return undefined;
  return entriesOf(await bytesAt(file, start, start + length), count);
};

const entriesOf = (directory: Buffer, count: number): readonly ZipEntry[] | undefined => {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      isLink: ((directory.readUInt32LE(at + 38) >>> 16) & 0o170000) === unixLink,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
};

const localHeader = 30;

/** The text of one entry, at most `most` bytes of it; nothing when it cannot be unpacked within that. */
export const zipText = async (file: FileHandle, entry: ZipEntry, most: number): Promise<string | undefined> => {
  const header = await bytesAt(file, entry.offset, entry.offset + localHeader);
  if (header.length < localHeader || header.toString('latin1', 0, 4) !== 'PK\x03\x04') return undefined;
  const start = entry.offset + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await bytesAt(file, start, start + Math.min(entry.packed, most));
  if (entry.method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).toString('utf8');
  } catch {
    return undefined;
  }
};

const bytesAt = async (file: FileHandle, from: number, to: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
};
