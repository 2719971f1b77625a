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

type Standing = {
  readonly log: Pick<EventLog, 'look'>;
  readonly people: PeopleOfTheLog;
  readonly post: Pick<Post, 'send'>;
  readonly take: Take;
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

const aboutWhat = ({ type, data, stream, by }: Done): string => {
  const question = typeof data === 'object' && data !== null && 'questionId' in data ? String(data.questionId) : '';
  return `receipt of ${type} ${stream} ${question} to ${by.person}`;
};

/** Mails an official who sent a request or an answer that it is on record. Names the case by its nickname only. */
export const receiptsOf = ({ log, people, post, take, houseLog, portal }: Standing) => {
  const later = afterwards(houseLog);

  const mail = async (done: Done, what: Receipted): Promise<void> => {
    const { mail: known } = (await people.glance(`${personKind}${done.by.person}`)).person;
    if (!known || (await take(aboutWhat(done), 1, togetherSeconds)) > 0) return;
    const { streams } = await log.look([{ stream: done.stream, after: 0 }]);
    const nickname = nicknameOf((streams[0]?.events ?? []).reduce(caseMind.evolve, caseMind.initial));
    const letter = receiptMail(known.address, known.language, { what, nickname, portal });
    await insistently(() => post.send(letter));
  };

  return {
    /** Is done after the answer: a mail server that is away keeps nobody waiting. */
    promise(done: Done): void {
      const what = isOfAGovernment(done.by.role) ? receipted[done.type] : undefined;
      if (what) later.go(mail(done, what));
    },
    /** Ends when every mail that is under way has gone, or was given up. */
    close: later.ended,
  };
};

export type Receipts = ReturnType<typeof receiptsOf>;
