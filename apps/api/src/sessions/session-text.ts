import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type SessionKind = 'staff' | 'guest';

const prefixes: Readonly<Record<SessionKind, string>> = { staff: 'ss_', guest: 'cs_' };

/** 256 bits from the machine, base64url: nobody guesses them. */
export const randomText = (): string => randomBytes(32).toString('base64url');

/** The text by which a session is known, and which only its holder keeps. */
export const mintSession = (kind: SessionKind): string => `${prefixes[kind]}${randomText()}`;

/** What is stored of a text. */
export const printOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The token against forged requests: it follows from the session's text, so that only its holder can know it. */
export const csrfOf = (session: string): string => createHmac('sha256', session).update('csrf').digest('base64url');

export const isSameText = (one: string, other: string): boolean => timingSafeEqual(printOf(one), printOf(other));
