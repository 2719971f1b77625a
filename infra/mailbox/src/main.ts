import { readEnvironment } from './environment.js';
import { openMailbox } from './open-mailbox.js';

const settings = readEnvironment(process.env);
if ('wrong' in settings) {
  for (const sentence of settings.wrong) process.stderr.write(`mailbox: ${sentence}\n`);
  process.exit(1);
}
const mailbox = await openMailbox(settings);
process.stdout.write(`${JSON.stringify({ part: 'mailbox', msg: 'The mailbox listens.', smtp: settings.smtpPort })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void mailbox.close().then(() => process.exit(0)));
