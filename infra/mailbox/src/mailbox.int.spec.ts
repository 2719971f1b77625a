import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMailbox, type OpenMailbox } from './open-mailbox.js';

let folder: string;
let mailbox: OpenMailbox;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connex-mailbox-'));
  mailbox = await openMailbox({ port: 0, smtpPort: 0, folder });
});
afterEach(async () => {
  await mailbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** A mail, spoken by hand; answers what the server said last. */
const send = (to: string, mail: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(mailbox.smtp);
    const lines = ['EHLO spec', 'MAIL FROM:<a@b.example>', `RCPT TO:<${to}>`, 'DATA', `${mail}\r\n.`, 'QUIT'];
    let said = '';
    const socket = connect(Number(port), hostname);
    socket.setTimeout(5_000, () => reject(new Error('It says nothing.')));
    socket.on('data', (bytes: Buffer) => {
      said = bytes.toString();
      if (/^\d{3} /m.test(said) && !said.startsWith('221')) socket.write(`${lines.shift() ?? 'QUIT'}\r\n`);
    });
    socket.once('close', () => resolve(said)).once('error', reject);
  });

const mailOf = (to: string, body: string) =>
  `From: connex <connex@connex.example>\r\nTo: <${to}>\r\nSubject: A code\r\nContent-Type: text/html\r\n\r\n${body}`;
const mailsTo = async (query = '') => {
  const response = await fetch(`${mailbox.address}/mails${query}`);
  return ((await response.json()) as { mails: { id: string; to: string[]; subject: string }[] }).mails;
};

describe('the mailbox', () => {
  it('shows the newest first, and each address its own, however it is spelt', async () => {
    for (const to of ['a@b.example', 'c@d.example', 'a@b.example']) await send(to, mailOf(to, 'x'));
    expect((await mailsTo()).map(({ to }) => to[0])).toEqual(['a@b.example', 'c@d.example', 'a@b.example']);
    expect(await mailsTo('?to=A%40B.example')).toHaveLength(2);
  });

  it('has its mails again after a restart, and none after it was emptied', async () => {
    await send('a@b.example', mailOf('a@b.example', 'x'));
    await mailbox.close();
    mailbox = await openMailbox({ port: 0, smtpPort: 0, folder });
    expect(await mailsTo()).toMatchObject([{ subject: 'A code' }]);
    expect((await fetch(`${mailbox.address}/mails`, { method: 'DELETE' })).status).toBe(204);
    expect([await mailsTo(), await readdir(folder)]).toEqual([[], []]);
  });

  it('runs nothing that a mail brings, and shows it as text where it is text', async () => {
    const evil = '<script>alert(1)</script><img src="https://evil.example/x.png"><b>Hello</b>';
    await send('a@b.example', mailOf('a@b.example', evil).replace('A code', '<script>alert(2)</script>'));
    const id = (await mailsTo())[0]!.id;
    const page = await (await fetch(`${mailbox.address}/mails/${id}`)).text();
    expect(page).toContain('&#60;script&#62;alert(2)');
    expect(page).toMatch(/<iframe sandbox(="")? src=/);
    expect(page).not.toContain('<script');
    const html = await fetch(`${mailbox.address}/mails/${id}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect((await fetch(`${mailbox.address}/mails/nothing`)).status).toBe(404);
  });

  it('is emptied by no page of another origin', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${mailbox.address}/mails`, { method: 'DELETE', headers })).status).toBe(421);
  });
});
