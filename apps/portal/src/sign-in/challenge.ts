import type { Response } from 'express';
import { leaveCookie } from '../visit/cookies.js';
import type { Visit } from '../visit/visit.js';

/** A code works only in the browser that asked for it: the challenge stays in its cookie, with the address it went to. */
export type Challenge = { readonly challenge: string; readonly address: string };

const seconds = 20 * 60;

export const leaveChallenge = (response: Response, { challenge, address }: Challenge): void =>
  leaveCookie(response, 'challenge', `${challenge}~${Buffer.from(address).toString('base64url')}`, seconds);

export const challengeIn = ({ challenge = '' }: Pick<Visit, 'challenge'>): Challenge | undefined => {
  const [own = '', address = ''] = challenge.split('~');
  return own === '' ? undefined : { challenge: own, address: Buffer.from(address, 'base64url').toString('utf8') };
};
