import { languages, type Language } from '@connex/domain';

const line = (mark: string, word: string, means: string, note = '') => `- ${mark}${word}${mark}${note}: ${means}`;

const chapter = ([name, { commands, events, refusals }]: readonly [string, Language]) => {
  const lines = [
    ...Object.entries(commands).map(([word, { means, by }]) => line('**', word, means, ` (${by.join(', ')})`)),
    ...Object.entries(events).map(([word, { means, decision }]) =>
      line('*', word, means, decision ? ' (a decision)' : ''),
    ),
    ...Object.entries(refusals).map(([word, { means, rule }]) =>
      line('`', word, means, rule && rule !== word ? ` (${rule})` : ''),
    ),
  ];
  return [`## ${name}`, '', ...lines, ''];
};

/** Every word of the house and what it means, after the few terms that are no message. */
export const glossary = (terms: string): string =>
  [
    '# Glossary',
    '',
    'Printed from the languages by `npm run print`. **Commands** are asked, *events* happened, `REFUSALS` say why not.',
    '',
    terms.replace(/^# .*\n+/, '## Terms\n\n').trim(),
    '',
    ...Object.entries(languages).flatMap(chapter),
  ].join('\n');
