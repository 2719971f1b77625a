import { setTimeout as sleep } from 'node:timers/promises';
import type { WindowHouse } from './window-house.js';

export type Mail = {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
};

const patience = 15_000;

/** What has come for an address so far, the newest first. */
export const mailsTo = async (house: WindowHouse, address: string): Promise<readonly Mail[]> => {
  const answer = await fetch(`${house.at('mailbox')}/mails?to=${encodeURIComponent(address)}`);
  const { mails } = (await answer.json()) as { readonly mails: readonly Mail[] };
  return mails;
};

/** Waits for a mail to an address beyond those that were there before. */
export const nextMail = async (house: WindowHouse, address: string, before: number): Promise<Mail> => {
  for (const since = performance.now(); performance.now() - since < patience; await sleep(100)) {
    const mails = await mailsTo(house, address);
    if (mails.length > before && mails[0]) return mails[0];
  }
  throw new Error(`No mail came to ${address}.`);
};

/** The six digits that stand in a mail. */
export const codeIn = ({ text }: Mail): string => {
  const code = /(?<!\d)\d{3}\s?\d{3}(?!\d)/.exec(text)?.[0].replace(/\s/g, '');
  if (!code) throw new Error(`No code stands in the mail:\n${text}`);
  return code;
};
