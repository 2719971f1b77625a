import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from './languages.js';
import { wordsFor } from './words.js';

const html = (node: React.ReactNode) => renderToStaticMarkup(<>{node}</>);
const reader = (language: Language, zone = 'Africa/Kampala') =>
  wordsFor({ language, zone, now: '2027-02-04T09:00:00.000Z' });

describe('words', () => {
  it('say a time as its reader lives it, with the year where it changes', () => {
    expect(html(reader('en').at('2027-02-08T14:00:00.000Z'))).toBe('Monday 8 February, 17:00');
    expect(html(reader('en', 'America/La_Paz').at('2027-02-08T02:00:00.000Z'))).toBe('Sunday 7 February, 22:00');
    expect(html(reader('en').at('2026-12-28T14:00:00.000Z'))).toBe('Monday 28 December 2026, 17:00');
    expect(html(reader('fr').at('2027-03-01T14:00:00.000Z'))).toBe('lundi 1er mars, 17\u00a0h\u00a000');
  });

  it('keep the figures of Arabic dates Latin, and in their order', () =>
    expect(html(reader('ar').at('2027-02-08T14:00:00.000Z'))).toBe(
      'الاثنين <bdi>8</bdi> فبراير، الساعة <bdi>17:00</bdi>',
    ));

  it('count as Arabic counts: one, two, a few, many', () =>
    expect([1, 2, 3, 11].map((count) => reader('ar').t('check.left', { count }))).toEqual([
      'صفحة واحدة لم تكتمل بعد:',
      'صفحتان لم تكتملا بعد:',
      '3 صفحات لم تكتمل بعد:',
      '11 صفحة لم تكتمل بعد:',
    ]));

  it('set a name apart from the Arabic around it', () =>
    expect(html(reader('ar').say('frame.case', { nickname: 'Baobab' }))).toBe('ملف <bdi>Baobab</bdi>'));

  it('take what people wrote for text, never for code', () =>
    expect(html(reader('en').say('code.lead', { address: '<b>x</b>{y}' }))).toContain('&lt;b&gt;x&lt;/b&gt;{y}'));

  it('read a zone that nobody knows as UTC', () =>
    expect(html(reader('en', 'Mars/Base').at('2027-02-08T14:00:00.000Z'))).toBe('Monday 8 February, 14:00'));
});
