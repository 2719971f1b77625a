import type { Mail } from './mail-store.js';

/** Signs that would be taken for HTML, as the numbers of their letters, which every reader of pages knows. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · mailbox</title>
<link rel="stylesheet" href="/mailbox.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const whenOf = (at: string): string =>
  `<time datetime="${escaped(at)}">${escaped(at.slice(0, 16).replace('T', ' '))} UTC</time>`;

const line = ({ id, at, to, subject }: Mail): string =>
  `<li><a href="/mails/${escaped(id)}">${escaped(subject || '(no subject)')}</a> <span>to ${escaped(to.join(', '))}, ${whenOf(at)}</span></li>`;

/** Every mail, the newest first. */
export const listPage = (mails: readonly Mail[]): string =>
  page(
    'Mailbox',
    `<h1>Mailbox</h1>
<p>Every mail that this house has sent. None of them has left this machine.</p>
${mails.length === 0 ? '<p>No mail yet.</p>' : `<ol>\n${mails.map(line).join('\n')}\n</ol>`}`,
  );

/** One mail: its text, which is the mail, and its HTML in a frame in which nothing runs and nothing is fetched. */
export const mailPage = ({ id, from, to, at, subject, text, html }: Mail): string =>
  page(
    subject,
    `<p><a href="/">All mails</a></p>
<h1 dir="auto">${escaped(subject)}</h1>
<p>from ${escaped(from)} to ${escaped(to.join(', '))}, ${whenOf(at)}</p>
<pre dir="auto">${linked(escaped(text))}</pre>
${html ? `<h2>The same as HTML</h2>\n<iframe sandbox src="/mails/${escaped(id)}/html" title="The mail as HTML"></iframe>` : ''}`,
  );

/** Addresses of this house, so that a reader of the demo need not copy them. */
const linked = (text: string): string =>
  text.replaceAll(/https?:\/\/([^\s<>"&]|&#38;)+/g, (link) => `<a href="${link}">${link}</a>`);

export const mailboxCss = `:root { color-scheme: light dark; --ink: #14181d; --ground: #fff; --soft: #4a5561; --line: #c5ccd4; --key: #174a8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff3; --ground: #12161b; --soft: #a9b4c0; --line: #3b444e; --key: #8db8f2; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem; }
a { color: var(--key); }
ol { list-style: none; padding: 0; }
li { padding: .6rem 0; border-top: 1px solid var(--line); }
li span { color: var(--soft); }
pre { white-space: pre-wrap; font: 15px/1.5 ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 1rem; }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 4px; background: #fff; }
`;
