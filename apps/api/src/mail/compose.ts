import { escaped } from '../html/escaped.js';
import type { Letter, MailLanguage, Wording } from './letter.js';

const width = 70;

const wrapped = (paragraph: string): string => {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
};

const textOf = ({ greeting, paragraphs, figure, action, afterwards, close, why }: Wording): string =>
  [
    greeting,
    ...paragraphs.map(wrapped),
    ...(figure === undefined ? [] : [`    ${figure}`]),
    `${action.text}:\n${action.link}`,
    ...afterwards.map(wrapped),
    close,
    `--\n${wrapped(why)}`,
  ].join('\n\n') + '\n';

const paragraph = (text: string): string => `  <p>${escaped(text)}</p>`;

/** Mail programs read little CSS: the page stands without it, this only adds measure and night. */
const style = `  :root { color-scheme: light dark; }
  body { margin: 0; background: #fff; color: #14181d; font: 17px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
  main { max-width: 560px; margin: 0 auto; padding: 32px 20px; }
  p { margin: 0 0 16px; }
  .figure { font-size: 30px; font-weight: 600; letter-spacing: 4px; }
  .btn { display: inline-block; padding: 10px 22px; border: 2px solid #174a8b; border-radius: 4px; background: #174a8b; color: #fff; font-weight: 600; text-decoration: none; }
  .small { color: #4a5561; font-size: 15px; }
  @media (prefers-color-scheme: dark) {
    body { background: #12161b; color: #eceff3; }
    .btn { border-color: #8db8f2; background: #8db8f2; color: #0c1116; }
    .small { color: #a9b4c0; }
  }`;

const htmlOf = (wording: Wording, language: MailLanguage): string => {
  const { subject, greeting, paragraphs, figure, action, afterwards, close, why } = wording;
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${[greeting, ...paragraphs].map(paragraph).join('\n')}
${figure === undefined ? '' : `  <p class="figure"><bdi>${escaped(figure)}</bdi></p>\n`}  <p><a class="btn" href="${escaped(action.link)}">${escaped(action.text)}</a></p>
${[...afterwards, close].map(paragraph).join('\n')}
  <p class="small">${escaped(why)}</p>
</main>
</body>
</html>
`;
};

/** Sets a mail, text and HTML, for one address. */
export const letterTo = (to: string, language: MailLanguage, wording: Wording): Letter => ({
  ...{ to, language },
  subject: wording.subject,
  text: textOf(wording),
  html: htmlOf(wording, language),
});
