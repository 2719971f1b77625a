import { addressClaim } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { personKind, type PeopleOfTheLog } from '../access/people-of-the-log.js';
import type { HouseLog } from '../boot/house-log.js';
import { codeMail } from '../mail/code-mail.js';
import { insistently } from '../mail/insistently.js';
import type { Post } from '../mail/post.js';
import { hatsOf } from '../sessions/hats.js';
import { randomText } from '../sessions/session-text.js';
import type { Session, Sessions } from '../sessions/sessions.js';
import type { Take } from '../sessions/take.js';
import { afterwards } from './afterwards.js';
import { newCode, type CodeStore } from './code-store.js';

export type GuestsOn = {
  readonly codes: CodeStore;
  readonly sessions: Sessions;
  readonly people: PeopleOfTheLog;
  readonly log: Pick<EventLog, 'holderOf'>;
  readonly post: Pick<Post, 'answers' | 'send'>;
  readonly take: Take;
  readonly houseLog: HouseLog;
  readonly portal: string;
  secretly(text: string): string;
};

export type Asked =
  | { readonly challenge: string; readonly expiresAt: string }
  | { readonly waitSeconds: number }
  | { readonly isMailDown: true };

export type Entered = { readonly session: Session } | { readonly isOver: true } | { readonly triesLeft: number };

const quarter = 900;
/**
 * Within a quarter of an hour: codes that one visitor asks for one address, codes that one visitor asks for at all, and
 * codes for one address whoever asks. The last is wide: a narrow one would be a weapon against a minister on the day of a
 * negotiation. Each code bears five tries.
 */
const most = { codes: 5, codesOfOneVisitor: 60, codesForOneAddress: 30 } as const;

/** Finds out whose an address is, and mails them a code; nothing happens when nobody may come in by it. */
const codeSender =
  ({ codes, people, log, post, houseLog, secretly, portal }: GuestsOn) =>
  async (challenge: string, address: string): Promise<void> => {
    const stream = await log.holderOf(addressClaim(address, secretly));
    if (!stream?.startsWith(personKind)) return;
    const { person: known } = await people.glance(stream);
    if (!known.mail || hatsOf(known, 'guest').length === 0) return;

    const [code, person] = [newCode(), stream.slice(personKind.length)];
    await codes.arm(challenge, person, code);
    const letter = codeMail(known.mail.address, known.mail.language, { code, portal });
    await insistently(() => post.send(letter));
    houseLog.info('a code was sent', { person });
  };

const opener =
  ({ sessions }: GuestsOn) =>
  async ({ person, address }: { person: string; address: string }): Promise<Session | undefined> => {
    const [role] = await sessions.hatsOfPerson(person, 'guest');
    if (!role) return undefined;
    const text = await sessions.begin({ kind: 'guest', person, role, name: null, address }, undefined);
    return sessions.find(text, 'guest');
  };

/**
 * Officials of governments come in by a code to their registered address. Whether an address is known shows neither in
 * the answer nor in its time: everything that differs happens after it (threat page 4.7).
 */
export const guestsOf = (on: GuestsOn) => {
  const { codes, post, take, secretly } = on;
  const [sendCode, open, later] = [codeSender(on), opener(on), afterwards(on.houseLog)];

  return {
    async ask(address: string, from: string): Promise<Asked> {
      const claim = addressClaim(address, secretly);
      const waitSeconds =
        (await take(`code for ${claim} from ${from}`, most.codes, quarter)) ||
        (await take(`code asked from ${from}`, most.codesOfOneVisitor, quarter)) ||
        (await take(`code for ${claim}`, most.codesForOneAddress, quarter));
      if (waitSeconds > 0) return { waitSeconds };
      if (!(await post.answers())) return { isMailDown: true };
      const challenge = randomText();
      const expiresAt = await codes.ask(challenge, claim);
      later.go(sendCode(challenge, address));
      return { challenge, expiresAt };
    },

    async enter(challenge: string, code: string): Promise<Entered> {
      const tried = await codes.try(challenge, code);
      if (tried.result === 'wrong') return { triesLeft: tried.triesLeft };
      const session = tried.result === 'right' ? await open(tried) : undefined;
      return session ? { session } : { isOver: true };
    },

    /** Ends when every mail that is under way has gone, or was given up. */
    close: later.ended,
  };
};

export type Guests = ReturnType<typeof guestsOf>;
