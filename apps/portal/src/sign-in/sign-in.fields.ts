import type { Field, Wrong, Wrongs } from '../forms/fields.js';
import { latinDigits, oneLine } from '../forms/typed.js';

export const addressField: Field = {
  name: 'address',
  kind: 'line',
  most: 254,
  autocomplete: 'email',
  keys: 'email',
  hint: true,
};
export const codeField: Field = {
  name: 'code',
  kind: 'line',
  autocomplete: 'one-time-code',
  keys: 'numeric',
  hint: true,
};

/** Nothing that is typed helps a browser that brings no cookie back. */
export const noCookies: Wrongs = { address: { id: 'wrong.cookies' } };
/** A code without the cookie of the browser that asked for it has ended, too. */
export const codeGone: Wrongs = { address: { id: 'wrong.codeEnded' } };

/** What is wrong with an e-mail address, before anybody is asked whether it is known. */
export const addressWrong = (address: string): Wrong | undefined => {
  if (address === '') return { id: 'wrong.empty' };
  if (address.length > 254) return { id: 'wrong.long', values: { most: 254, have: address.length } };
  if (/[^\x20-\x7e]/.test(address)) return { id: 'wrong.addressLetters' };
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? undefined : { id: 'wrong.address' };
};

/** Six digits, in whatever script and with whatever spaces they were typed. */
export const codeIn = (text: string): string => latinDigits(oneLine(text)).replace(/[\s-]/g, '');

export const codeWrong = (code: string): Wrong | undefined => {
  if (code === '') return { id: 'wrong.empty' };
  return /^\d{6}$/.test(code) ? undefined : { id: 'wrong.codeShape' };
};
