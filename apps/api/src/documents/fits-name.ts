/** What the end of a name promises, by the type that the bytes have; other ends promise nothing. */
const promised: Readonly<Record<string, RegExp>> = {
  pdf: /^application\/pdf$/,
  docx: /wordprocessingml/,
  xlsx: /spreadsheetml/,
  odt: /opendocument\.text$/,
  ods: /opendocument\.spreadsheet$/,
  odp: /opendocument\.presentation$/,
  png: /^image\/png$/,
  jpg: /^image\/jpeg$/,
  jpeg: /^image\/jpeg$/,
};

/** Whether a file is what its name says: a text that is called `letter.pdf` opens nowhere, and is no letter. */
export const fitsName = (name: string, type: string): boolean => {
  const end = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(promised, end) ? (promised[end]?.test(type) ?? true) : true;
};
