import { caseMind, nicknameOf, type Role } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { isOfAGovernment } from '../access/guest-window.js';
import { personKind, type PeopleOfTheLog } from '../access/people-of-the-log.js';
import type { HouseLog } from '../boot/house-log.js';
import { insistently } from '../mail/insistently.js';
import type { Post } from '../mail/post.js';
import { receiptMail, type Receipted } from '../mail/receipt-mail.js';
import type { Take } from '../sessions/take.js';
import { afterwards } from './afterwards.js';
import type { Owed, OwedReceipts } from './owed-receipts.js';

type Standing = {
  readonly log: Pick<EventLog, 'look'>;
  readonly people: PeopleOfTheLog;
  readonly post: Pick<Post, 'send'>;
  readonly take: Take;
  readonly owed: OwedReceipts;
  readonly houseLog: HouseLog;
  readonly portal: string;
};

/** A command that was done, by whom, and in which case. */
export type Done = {
  readonly type: string;
  readonly data: unknown;
  readonly by: { readonly person: string; readonly role: Role };
  readonly stream: string;
};

const receipted: Readonly<Record<string, Receipted>> = { RegisterRequest: 'request', ProvideInformation: 'answer' };

/** What was sent belongs together for so long: text and file of one answer, or the same command once more. */
const togetherSeconds = 900;

/** What the command was about, as far as one receipt is told from another. */
const aboutWhat = ({ type, data }: Done): string => {
  const question = typeof data === 'object' && data !== null && 'questionId' in data ? String(data.questionId) : '';
  return `${type} ${question}`.trim();
};

const owedFor = (done: Done): Owed | undefined => {
  const what = isOfAGovernment(done.by.role) ? receipted[done.type] : undefined;
  return what && { stream: done.stream, about: aboutWhat(done), person: done.by.person, what };
};

/** Names the case by its nickname only. Nobody is written to who left no address. */
const writer =
  ({ log, people, post, portal }: Standing) =>
  async ({ stream, person, what }: Owed): Promise<void> => {
    const { mail: known } = (await people.glance(`${personKind}${person}`)).person;
    if (!known) return;
    const { streams } = await log.look([{ stream, after: 0 }]);
    const nickname = nicknameOf((streams[0]?.events ?? []).reduce(caseMind.evolve, caseMind.initial));
    const letter = receiptMail(known.address, known.language, { what, nickname, portal });
    await insistently(() => post.send(letter));
  };

/** Mails an official who sent a request or an answer that it is on record; what is owed is kept until it went. */
export const receiptsOf = (on: Standing) => {
  const { owed, take, houseLog } = on;
  const [later, write] = [afterwards(houseLog), writer(on)];

  const pay = async (one: Owed): Promise<void> => {
    await write(one);
    await owed.paid(one);
  };
  const wasPaid = async ({ stream, about, person }: Owed): Promise<boolean> =>
    (await take(`receipt of ${about} ${stream} to ${person}`, 1, togetherSeconds)) > 0;

  /** Noted first: whoever dies in between leaves a receipt too many rather than none. */
  const note = async (one: Owed): Promise<void> => {
    if (!(await owed.owe(one))) return;
    if (await wasPaid(one)) await owed.paid(one);
    else later.go(pay(one));
  };

  return {
    /**
     * Is noted before the answer and done after it: a mail server that is away keeps nobody waiting, and whoever gets no
     * answer asks again. What was done stays done whether or not it can be noted.
     */
    async promise(done: Done): Promise<void> {
      const one = owedFor(done);
      if (one) await note(one).catch((fault: unknown) => houseLog.fault(fault));
    },
    /** Pays what is owed still, to whoever an earlier try did not reach. */
    async again(): Promise<void> {
      for (const { person, stream } of await owed.giveUp())
        houseLog.warn('a receipt was given up', { code: 'RECEIPT_UNSENT', person, stream });
      for (const one of await owed.take()) later.go(pay(one));
    },
    /** Ends when every mail that is under way has gone, or was given up for now. */
    close: later.ended,
  };
};

export type Receipts = ReturnType<typeof receiptsOf>;
