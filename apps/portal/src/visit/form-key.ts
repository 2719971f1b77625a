import { createHmac, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const bytes = 12;

const sealOf = (secret: string, salt: string) =>
  createHmac('sha256', secret).update(`connex form ${salt}`).digest().subarray(0, 18).toString('base64url');

/**
 * The key that a form carries: it follows from the cookie of the browser, and is another one on every page, so that
 * neither another site nor the size of a packed page can tell it.
 */
export const formKey = (secret: string): string => {
  const salt = randomBytes(bytes).toString('base64url');
  return `${salt}.${sealOf(secret, salt)}`;
};

export const fitsForm = (secret: string, key: string | undefined): boolean => {
  const [salt = '', seal = ''] = (key ?? '').split('.');
  const [own, given] = [Buffer.from(sealOf(secret, salt)), Buffer.from(seal)];
  return secret !== '' && own.length === given.length && timingSafeEqual(own, given);
};

/** A person as a form names them: enough to know them again, and nothing that says who they are. */
export const markOf = (person: string): string =>
  createHash('sha256').update(`connex guest ${person}`).digest('base64url').slice(0, 16);
