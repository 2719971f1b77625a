import { deflateRawSync } from 'node:zlib';

/** A zip file of these parts, as an office suite would write it; `changed` bends one entry of its directory. */
export const zipOf = (parts: Readonly<Record<string, string>>, changed: { attributes?: number } = {}): Buffer => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = name === 'mimetype' ? Buffer.from(text) : deflateRawSync(Buffer.from(text));
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(name === 'mimetype' ? 0 : 8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(Buffer.byteLength(text), 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(changed.attributes ?? 0, 38);
    entry.writeUInt32LE(offset, 42);
    const piece = Buffer.concat([header, Buffer.from(name), packed]);
    local.push(piece);
    directory.push(entry, Buffer.from(name));
    offset += piece.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
};

const contentTypes = '<Types><Override PartName="/word/document.xml"/></Types>';

export const letterPdf = (text = 'We ask for support.') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Type /Page >>\nendobj\n% ${text}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  );

export const letterDocx = (more: Readonly<Record<string, string>> = {}) =>
  zipOf({ '[Content_Types].xml': contentTypes, 'word/document.xml': '<w:document/>', ...more });

export const bookXlsx = () =>
  zipOf({ '[Content_Types].xml': contentTypes, 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<s/>' });

export const letterOdt = (more: Readonly<Record<string, string>> = {}) =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...more });

export const picturePng = () =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    Buffer.alloc(20),
    Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1'),
  ]);

export const pictureJpeg = () =>
  Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(20), Buffer.from('\xff\xd9', 'latin1')]);
