import { escaped } from '../html/escaped.js';

export type Notice = {
  readonly title: string;
  readonly sentence: string;
  readonly link?: { readonly to: string; readonly text: string };
};

/** A page with one sentence and one way on, for moments at which no console can be shown. */
export const noticePage = ({ title, sentence, link }: Notice): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · connex</title>
<link rel="stylesheet" href="/sign-in/plain.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(sentence)}</p>
${link ? `<p><a href="${escaped(link.to)}">${escaped(link.text)}</a></p>` : ''}
</main>
</body>
</html>
`;

export const plainCss = `:root { color-scheme: light dark; }
body { margin: 0; background: #fff; color: #14181d; font: 17px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3; }
a { display: inline-block; padding: .6rem 1.4rem; border: 2px solid #174a8b; border-radius: 4px; background: #174a8b; color: #fff; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid #174a8b; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #12161b; color: #eceff3; }
  a { border-color: #8db8f2; background: #8db8f2; color: #0c1116; }
  a:focus-visible { outline-color: #8db8f2; }
}
`;
