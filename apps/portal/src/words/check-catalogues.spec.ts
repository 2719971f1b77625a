import { catalogues } from './catalogues.js';
import { faultsIn } from './check-catalogues.js';

const bent = (language: 'fr' | 'ar', change: Readonly<Record<string, string | undefined>>) => {
  const own = Object.entries({ ...catalogues[language], ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return faultsIn({ ...catalogues, [language]: Object.fromEntries(own) });
};

describe('the catalogues', () => {
  it('say everything that they must, in every language', () => expect(faultsIn(catalogues)).toEqual([]));

  it('are refused with a message that is missing, or that nobody knows', () => {
    expect(bent('fr', { 'home.needs': undefined })).toEqual(['fr: "home.needs" is missing']);
    expect(bent('fr', { 'home.made.up': 'x' })).toEqual(['fr: "home.made.up" is a message that English has not']);
  });

  it('are refused with a placeholder that English has not, or that is forgotten', () =>
    expect(bent('ar', { 'frame.case': 'ملف {name}' })).toEqual([
      'ar: "frame.case" has a placeholder that English has not: name',
      'ar: "frame.case" lacks the placeholder nickname',
    ]));

  it('are refused without a plural that the language has', () =>
    expect(bent('ar', { 'check.left': '{count, plural, one {صفحة} two {صفحتان} few {صفحات} other {صفحة}}' })).toEqual([
      'ar: "check.left" has no plural category "many"',
      'ar: "check.left" has no plural category "zero"',
    ]));

  it('are refused with a message that cannot be read', () =>
    expect(bent('fr', { 'home.title': 'Dossier {nickname' })[0]).toMatch(/^fr: "home.title" cannot be read/));
});
