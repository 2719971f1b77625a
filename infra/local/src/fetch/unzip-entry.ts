import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const deflated = 8;

type Entry = { readonly name: string; readonly method: number; readonly size: number; readonly header: number };

const entriesOf = (zip: Buffer): readonly Entry[] => {
  const tail = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (tail < 0 || zip.readUInt32LE(tail) !== endOfDirectory) throw new Error('this is not a whole zip file');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(tail + 16);
  for (let left = zip.readUInt16LE(tail + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('the directory of this zip file is broken');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      header: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

/** The bytes of the one entry whose name ends so. A wheel is a zip file, and no unzip needs to be installed for it. */
export const unzipEntry = (zip: Buffer, nameEnds: string): Buffer => {
  const entry = entriesOf(zip).find(({ name }) => name.endsWith(nameEnds));
  if (!entry) throw new Error(`there is no …${nameEnds} in this zip file`);
  const { header, method, size } = entry;
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  return method === deflated ? inflateRawSync(packed) : Buffer.from(packed);
};
