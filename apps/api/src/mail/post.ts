import { createTransport } from 'nodemailer';
import { admission } from '../admission.js';
import type { Letter } from './letter.js';

export type MailSettings = { readonly smtpUrl: string; readonly from: string };

/** Milliseconds. A server that says nothing for so long is given up. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 8_000, dnsTimeout: 4_000 };

/**
 * Mail has a few lines of its own: a server that is slow holds up whoever waits for mail, and nobody who speaks a
 * command. Milliseconds that a mail waits for a line before it counts as not sent.
 */
const lines = { atOnce: 8, queueMillis: 5_000 };

/** The way to the mail server. Both reject when it does not answer in time, or says no; with BUSY when all lines are taken. */
export const openPost = ({ smtpUrl, from }: MailSettings) => {
  const [questions, mails] = [admission(lines), admission(lines)];
  const settings = new URL(smtpUrl);
  const transport = createTransport({
    host: settings.hostname.replace(/^\[|\]$/g, ''),
    port: Number(settings.port || (settings.protocol === 'smtps:' ? 465 : 587)),
    secure: settings.protocol === 'smtps:',
    ...(settings.username
      ? { auth: { user: decodeURIComponent(settings.username), pass: decodeURIComponent(settings.password) } }
      : {}),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    /** Whether the server answers at all; says nothing of any address. */
    answers: (): Promise<boolean> => questions.through(() => transport.verify().then(Boolean, () => false)),
    async send({ to, subject, text, html, language }: Letter): Promise<void> {
      const mail = {
        from,
        // As an object, so that it is never read as a list of addresses.
        to: { name: '', address: to },
        ...{ subject, text, html },
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      };
      await mails.through(() => transport.sendMail(mail));
    },
    close: () => transport.close(),
  };
};

export type Post = ReturnType<typeof openPost>;
