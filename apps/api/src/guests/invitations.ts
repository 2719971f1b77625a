import { caseMind, nicknameOf, type Person } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { personKind, type PeopleOfTheLog } from '../access/people-of-the-log.js';
import { invitationMail } from '../mail/invitation-mail.js';
import type { Post } from '../mail/post.js';
import type { Take } from '../sessions/take.js';

type Standing = {
  readonly log: Pick<EventLog, 'look'>;
  readonly people: PeopleOfTheLog;
  readonly post: Pick<Post, 'send'>;
  readonly take: Take;
  readonly portal: string;
};

export type Invited = { readonly sent: true } | { readonly why: WhyNot } | { readonly waitSeconds: number };
export type WhyNot = 'NOT_A_CONTACT' | 'NO_ADDRESS' | 'MAIL_DOWN';

const hour = 3_600;
const mostAnHour = 5;

const mailOf = ({ mail }: Person) => mail;

/** Mails a recorded official the way to their page, in their language. Names the case by its nickname only. */
export const invitationsOf = ({ log, people, post, take, portal }: Standing) => ({
  async invite(person: string, stream: string): Promise<Invited> {
    const { streams } = await log.look([{ stream, after: 0 }]);
    const supportCase = (streams[0]?.events ?? []).reduce(caseMind.evolve, caseMind.initial);
    if (!supportCase.chapters.team.officials.some((official) => official.person === person))
      return { why: 'NOT_A_CONTACT' };

    const mail = mailOf((await people.glance(`${personKind}${person}`)).person);
    if (!mail) return { why: 'NO_ADDRESS' };
    const waitSeconds = await take(`invitation of ${person} to ${stream}`, mostAnHour, hour);
    if (waitSeconds > 0) return { waitSeconds };
    const letter = invitationMail(mail.address, mail.language, { nickname: nicknameOf(supportCase), portal });
    return post.send(letter).then(
      () => ({ sent: true }) as const,
      () => ({ why: 'MAIL_DOWN' }) as const,
    );
  },
});

export type Invitations = ReturnType<typeof invitationsOf>;
