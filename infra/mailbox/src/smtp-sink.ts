import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.js';

const mostBytes = 5 * 1024 * 1024;

/** Takes in every mail that is sent to it, for whomever, and sends none on. */
export const smtpSink = (store: MailStore): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    maxClients: 50,
    socketTimeout: 20_000,
    closeTimeout: 2_000,
    logger: false,
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= mostBytes) chunks.push(chunk);
      });
      stream.once('end', () => {
        if (size > mostBytes) return done(Object.assign(new Error('The mail is too large.'), { responseCode: 552 }));
        store.keep(Buffer.concat(chunks)).then(
          () => done(),
          () => done(Object.assign(new Error('The mail could not be kept.'), { responseCode: 451 })),
        );
      });
    },
  });
