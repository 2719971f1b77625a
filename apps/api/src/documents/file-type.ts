import type { FileHandle } from 'node:fs/promises';
import { fitsName } from './fits-name.js';
import { recogniseOffice } from './office-file.js';
import type { Recognised } from './recognised.js';

/**
 * Looks at the whole of a stored file: its first bytes, its structure, whether it could run something, and whether it is
 * what its name says.
 */
export const recognise = async (file: FileHandle, name: string): Promise<Recognised> => {
  const recognised = await recogniseBytes(file, name);
  return 'flaw' in recognised || fitsName(name, recognised.type) ? recognised : wrongType;
};

const recogniseBytes = async (file: FileHandle, name: string): Promise<Recognised> => {
  const { size } = await file.stat();
  if (size === 0) return { flaw: 'DOCUMENT_EMPTY' };
  const head = (await part(file, 0, 16)).toString('latin1');
  const foot = (await part(file, Math.max(0, size - 1_024), 1_024)).toString('latin1');

  if (head.startsWith('%PDF-')) return recognisePdf(file, foot);
  if (head.startsWith('PK\x03\x04')) return recogniseOffice(file, size);
  const picture = pictures.find(({ begins }) => head.startsWith(begins));
  if (picture) return foot.endsWith(picture.ends) ? { type: picture.type } : wrongType;
  return recogniseText(file, name);
};

const pictures = [
  { type: 'image/png', begins: '\x89PNG\r\n\x1a\n', ends: 'IEND\xaeB`\x82' },
  { type: 'image/jpeg', begins: '\xff\xd8\xff', ends: '\xff\xd9' },
];

/** A web page or another tree of tags: it is text, but nobody reads it as such, unless its name says so. */
const markup = /^[\s\ufeff]*<(!--|(!doctype|\?xml|\?php|html|head|body|script|style|svg|title|meta|iframe)\b)/i;
const plainly = /\.(txt|csv)$/i;

const wrongType: Recognised = { flaw: 'DOCUMENT_TYPE' };

const part = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
};

const chunk = 256 * 1024;

/** The file piece by piece, each with the last bytes of the one before, so that no name is cut in two. */
async function* pieces(file: FileHandle, overlap: number): AsyncGenerator<Buffer> {
  for (let at = 0; ; at += chunk) {
    const from = Math.max(0, at - overlap);
    const piece = await part(file, from, at + chunk - from);
    if (piece.length <= at - from) return;
    yield piece;
  }
}

const pdfAction = /\/(JavaScript|Launch|RichMedia)(?![A-Za-z])/;
/** A page stands in clear, or packed with others in a stream of objects. */
const pdfPage = /\/Type\s*\/(Page|ObjStm)(?![A-Za-z])/;

/** A PDF writes names in clear or with `#xx` for a letter; both are read. One without a page is empty. */
const recognisePdf = async (file: FileHandle, foot: string): Promise<Recognised> => {
  if (!foot.trimEnd().endsWith('%%EOF')) return wrongType;
  let hasPage = false;
  for await (const piece of pieces(file, 64)) {
    const text = piece
      .toString('latin1')
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    if (pdfAction.test(text)) return { flaw: 'DOCUMENT_HAS_MACROS' };
    hasPage ||= pdfPage.test(text);
  }
  return hasPage ? { type: 'application/pdf' } : { flaw: 'DOCUMENT_EMPTY' };
};

const recogniseText = async (file: FileHandle, name: string): Promise<Recognised> => {
  const isPage = !plainly.test(name) && markup.test((await part(file, 0, 1_024)).toString('utf8'));
  return !isPage && (await isText(file)) ? { type: 'text/plain; charset=utf-8' } : wrongType;
};

const isText = async (file: FileHandle): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces(file, 0)) if (hasControls(decoder.decode(piece, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

const hasControls = (text: string) => /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(text);
