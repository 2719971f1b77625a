import { z } from 'zod';
import { sure, type Answer, type Door } from './door.js';

/** Who is signed in, as far as the portal needs to know. */
export type Guest = {
  readonly session: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly roles: readonly string[];
  readonly language: string;
  readonly timezone: string;
};

const Session = z.object({
  person: z.string(),
  name: z.string().nullish(),
  role: z.string(),
  roles: z.array(z.string()).optional(),
  language: z.string().default('en'),
  timezone: z.string().default('UTC'),
});

const guestOf = (session: string, { name, roles, ...told }: z.infer<typeof Session>): Guest => ({
  ...told,
  session,
  name: name ?? '',
  roles: roles ?? [told.role],
});

/** The guest of a session. Throws `signed-out` when it has ended. */
export const guestIn = async (door: Door, session: string): Promise<Guest> =>
  guestOf(session, sure(await door.ask('/api/v1/session', Session, { session })));

const Challenge = z.object({ challenge: z.string(), expiresAt: z.string().optional() });

/** `from` is the visitor's own address: the house counts by it how often somebody asks. */
export type Knock = { readonly address: string; readonly language: string; readonly from: string | undefined };

/** Has a code mailed, if the address is known; whether it is, nobody is told. */
export const askForCode = async (door: Door, { from, ...json }: Knock): Promise<Answer<string>> => {
  const headers = from === undefined ? {} : { 'x-forwarded-for': from };
  const answer = await door.ask('/api/v1/guest/codes', Challenge, { method: 'POST', json, headers });
  return 'done' in answer ? { done: answer.done.challenge } : answer;
};

const Opened = Session.extend({ session: z.string() });

/** A session for a challenge and its code; refused as CODE_WRONG (with the tries left) or CODE_EXPIRED. */
export const openSession = async (
  door: Door,
  given: { readonly challenge: string; readonly code: string },
): Promise<Answer<Guest>> => {
  const answer = await door.ask('/api/v1/guest/sessions', Opened, { method: 'POST', json: given });
  if ('refused' in answer) return answer;
  const { session, ...told } = answer.done;
  return { done: guestOf(session, told) };
};

/** Puts on the hat that an act needs, where the guest has it and wears another. */
export const wear = async (door: Door, guest: Guest, role: string): Promise<void> => {
  if (guest.role === role || !guest.roles.includes(role)) return;
  sure(await door.ask('/api/v1/session/role', z.unknown(), { method: 'PUT', session: guest.session, json: { role } }));
};

export const endSession = async (door: Door, session: string): Promise<void> => {
  const response = await door.fetch('/api/v1/session/end', { method: 'POST', session });
  await response.body?.cancel();
};
