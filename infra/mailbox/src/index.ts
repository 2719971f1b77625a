export { openMailbox, type OpenMailbox } from './open-mailbox.js';
export type { MailboxSettings } from './environment.js';
