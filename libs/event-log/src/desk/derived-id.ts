import { createHash, createHmac } from 'node:crypto';

/** An opaque id in UUID form (version 8) that follows from what it is derived from: a retry derives the same. */
export const derivedId = (...from: readonly string[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(from)).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/** A name that can be compared but not read: HMAC-SHA-256 in hex, keyed by the house's salt. */
export const secretly = (salt: string, text: string): string => createHmac('sha256', salt).update(text).digest('hex');

/** SHA-256 (hex) of a value as JSON with its keys in order, so that the same body has the same print. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex');

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, inOrder(held)]));
};
