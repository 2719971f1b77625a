import type { FileHandle } from 'node:fs/promises';
import type { Recognised } from './recognised.js';
import { zipDirectory, zipText, type ZipEntry } from './zip-directory.js';

const mostEntries = 2_000;
const mostUnpacked = 300 * 1024 * 1024;
const mostRatio = 100;
const mostText = 1024 * 1024;

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** A Word, Excel or OpenDocument file: a sound zip of the right parts that runs nothing and unpacks within bounds. */
export const recogniseOffice = async (file: FileHandle, size: number): Promise<Recognised> => {
  const entries = await zipDirectory(file, size, mostEntries);
  if (!entries) return { flaw: 'DOCUMENT_TYPE' };
  if (!entries.every(isTame) || !unpacksWithinBounds(entries)) return { flaw: 'DOCUMENT_UNSAFE' };

  const type = await typeOf(file, entries);
  if (!type) return { flaw: 'DOCUMENT_TYPE' };
  return (await runsSomething(file, entries, type)) ? { flaw: 'DOCUMENT_HAS_MACROS' } : { type };
};

const isTame = ({ name, isLink, isLocked, method }: ZipEntry): boolean =>
  !isLink && !isLocked && (method === 0 || method === 8) && !/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\0/i.test(name);

const unpacksWithinBounds = (entries: readonly ZipEntry[]): boolean => {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return unpacked <= mostUnpacked && unpacked <= Math.max(mostRatio * packed, mostText);
};

const typeOf = async (file: FileHandle, entries: readonly ZipEntry[]): Promise<string | undefined> => {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('[Content_Types].xml')) {
    if (has('word/document.xml')) return `${openXml}.wordprocessingml.document`;
    return has('xl/workbook.xml') ? `${openXml}.spreadsheetml.sheet` : undefined;
  }
  const declared = entries.find(({ name }) => name === 'mimetype');
  const type = declared && (await zipText(file, declared, 200));
  const isDocument =
    type !== undefined && /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.test(type);
  return isDocument && has('content.xml') ? type : undefined;
};

/** Macros, controls and embedded programs, under the names that the office suites give them. */
const active =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|oleObject[^/]*\.bin|[^/]*\.(exe|dll|js|vbs|ps1|bat|cmd|com|scr|jar))$|(^|\/)(macrosheets|activeX|Basic|Scripts)\//i;

const runsSomething = async (file: FileHandle, entries: readonly ZipEntry[], type: string): Promise<boolean> => {
  if (entries.some(({ name }) => active.test(name))) return true;
  if (type.startsWith(openDocument)) return false;
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  const text = types && (await zipText(file, types, mostText));
  return text === undefined || /macroEnabled|vbaProject|ms-office\.activeX/i.test(text);
};
