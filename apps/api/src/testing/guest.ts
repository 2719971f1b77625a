import { randomUUID } from 'node:crypto';
import { commandDesk } from '@connex/event-log';
import { salt, type Named } from './people.js';
import type { RoomsHouse } from './rooms-house.js';

type House = Pick<RoomsHouse, 'log' | 'url' | 'mailbox'>;
export type Sent = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

const patienceMillis = 8_000;

/** Said by the house itself about a person. */
export const ofPerson = async (
  { log }: Pick<House, 'log'>,
  person: Named,
  type: string,
  data: object,
): Promise<void> => {
  const outcome = await commandDesk(log, { salt }).speak({
    commandId: randomUUID(),
    type,
    stream: `person-${person}`,
    data,
    by: { person: 'house', role: 'SYSTEM' },
  });
  if (outcome.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
};

export const registered = (house: Pick<House, 'log'>, person: Named, address: string, language = 'en'): Promise<void> =>
  ofPerson(house, person, 'RegisterAddress', { address, language, timezone: 'Africa/Lusaka' });

export const mailsTo = async ({ mailbox }: Pick<House, 'mailbox'>, address: string): Promise<readonly Sent[]> => {
  const response = await fetch(`${mailbox.address}/mails?to=${encodeURIComponent(address)}`);
  return ((await response.json()) as { mails: readonly Sent[] }).mails;
};

/** The newest mail to an address, once there are so many. */
export const mailTo = async (house: Pick<House, 'mailbox'>, address: string, count = 1): Promise<Sent> => {
  const until = performance.now() + patienceMillis;
  for (;;) {
    const mails = await mailsTo(house, address);
    if (mails[0] && mails.length >= count) return mails[0];
    if (performance.now() > until) throw new Error(`No mail ${count} to ${address} came.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

export const codeIn = ({ text }: Sent): string => /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';
/** A code that is surely another. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly retryAfter: string | null;
};

const post = async (url: string, said: object, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(said),
    signal: AbortSignal.timeout(20_000),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') };
};

/** `from` is the visitor's address, as the portal says it. */
export const askCode = ({ url }: Pick<House, 'url'>, address: string, from = '192.0.2.1'): Promise<Answer> =>
  post(`${url}/api/v1/guest/codes`, { address, language: 'en' }, { 'x-forwarded-for': from });

export const sayCode = ({ url }: Pick<House, 'url'>, challenge: unknown, code: string): Promise<Answer> =>
  post(`${url}/api/v1/guest/sessions`, { challenge, code });
