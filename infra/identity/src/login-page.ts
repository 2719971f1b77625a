import type { LocalPerson } from './people.js';

/** Signs that would be taken for HTML, as the numbers of their letters, which every reader of pages knows. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · connex</title>
<link rel="stylesheet" href="/login.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

const button = ({ id, name, roles }: LocalPerson): string =>
  `<li><button name="person" value="${escaped(id)}"><b>${escaped(name)}</b> <span>${escaped(roles.join(', '))}</span></button></li>`;

/** Whoever sits at this machine chooses whom to be; nothing is proved here but that they sit at it. */
export const loginPage = (uid: string, people: readonly LocalPerson[]): string =>
  page(
    'Who are you?',
    `<p>This is the sign-in of a house that runs on one machine. It asks for no password: whoever sits here may be anybody. A house for real work names its own identity provider.</p>
<form method="post" action="/interaction/${escaped(uid)}">
<ul>
${people.map(button).join('\n')}
</ul>
</form>
<form method="post" action="/interaction/${escaped(uid)}">
<p><label for="person">Somebody else, by their id</label><br><input id="person" name="person" maxlength="100" autocomplete="off" spellcheck="false"> <button>Sign in</button></p>
</form>`,
  );

export const signedOutPage = (): string =>
  page('You are signed out', '<p>This machine has forgotten who sat at it.</p>');

export const faultPage = (sentence: string): string => page('Signing in does not go on', `<p>${escaped(sentence)}</p>`);

export const loginCss = `:root { color-scheme: light dark; --ink: #14181d; --ground: #fff; --soft: #4a5561; --line: #8a94a0; --key: #174a8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff3; --ground: #12161b; --soft: #a9b4c0; --line: #66717d; --key: #8db8f2; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; }
ul { list-style: none; margin: 1.5rem 0; padding: 0; }
li { margin: 0 0 .5rem; }
button, input { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .9rem; }
li button { width: 100%; text-align: start; cursor: pointer; }
li span { color: var(--soft); }
button:hover { border-color: var(--key); }
:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
`;
