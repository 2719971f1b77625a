import type { Language } from './languages.js';

/** The units of working time. A `d` is a working day of `secondsPerDay`, not a day of the calendar. */
const units: Readonly<Record<Language, Readonly<Record<'d' | 'h' | 'm', string>>>> = {
  en: { d: 'd', h: 'h', m: 'm' },
  fr: { d: 'j', h: 'h', m: 'min' },
  ar: { d: 'ي', h: 'س', m: 'د' },
};

const figures: Readonly<Record<Language, Readonly<Record<'left' | 'over' | 'goal', (figure: string) => string>>>> = {
  en: { left: (one) => `${one} left`, over: (one) => `${one} over`, goal: (one) => `of ${one}` },
  fr: { left: (one) => `reste ${one}`, over: (one) => `dépassé de ${one}`, goal: (one) => `sur ${one}` },
  ar: { left: (one) => `بقي ${one}`, over: (one) => `تجاوز ${one}`, goal: (one) => `من ${one}` },
};

const gap = '\u00a0';
const narrowGap = '\u202f';

const cutDown = (seconds: number, secondsPerDay: number) => ({
  d: Math.floor(seconds / secondsPerDay),
  h: Math.floor((seconds % secondsPerDay) / 3600),
  m: Math.floor(((seconds % secondsPerDay) % 3600) / 60),
});

/** How working time is written: seconds of it, a working day's seconds, and the language. */
export type Spelling = { readonly secondsPerDay: number; readonly language?: Language | undefined };

/** `1 d 2 h`, `2 h 30 m`, `30 m`, `3 d`: at most two units, cut down and never rounded up. */
export const duration = (seconds: number, { secondsPerDay, language = 'en' }: Spelling): string => {
  const cut = cutDown(seconds, secondsPerDay);
  const first = (['d', 'h', 'm'] as const).find((unit) => cut[unit] > 0) ?? 'm';
  const next = { d: 'h', h: 'm', m: undefined } as const;
  const second = next[first];
  const shown = second && cut[second] > 0 ? [first, second] : [first];
  return shown.map((unit) => `${cut[unit]} ${units[language][unit]}`).join(' ');
};

/** `4 d 0 h 30 m`, `5 h 28 m`, `20 m`: to the minute, for what is over and will not change. */
export const wholeDuration = (seconds: number, { secondsPerDay, language = 'en' }: Spelling): string => {
  const { d, h, m } = cutDown(seconds, secondsPerDay);
  const written = units[language];
  const days = d > 0 ? `${d} ${written.d} ` : '';
  const hours = d > 0 || h > 0 ? `${h} ${written.h} ` : '';
  return `${days}${hours}${hours ? String(m).padStart(2, '0') : m} ${written.m}`;
};

const figure = (kind: 'left' | 'over' | 'goal') => (seconds: number, spelling: Spelling) =>
  figures[spelling.language ?? 'en'][kind](duration(seconds, spelling));

/** `1 d 2 h left` */
export const left = figure('left');
/** `3 d 5 h over`: an overrun counts up. */
export const over = figure('over');
/** `of 4 d` */
export const ofGoal = figure('goal');

/** `30:00`, `0:30`, `384:00`: hours and minutes of a sum, from whole minutes. Zero is `0:00`. */
export const hours = (minutes: number): string =>
  `${thousands(Math.floor(minutes / 60))}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;

/** `− 30:00` or `+ 0:30`: a part of a sum with its sign. */
export const signedHours = (minutes: number): string => `${minutes < 0 ? '−' : '+'} ${hours(Math.abs(minutes))}`;

/** `184 213`: a narrow gap between thousands, no comma, in every language. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, narrowGap);

const kilobytes: Readonly<Record<Language, string>> = { en: 'kB', fr: 'ko', ar: 'ك.ب' };
const megabytes: Readonly<Record<Language, string>> = { en: 'MB', fr: 'Mo', ar: 'م.ب' };

/** `112 kB`, `4.2 MB`: the size of a file, a started kilobyte counting whole. */
export const fileSize = (bytes: number, language: Language = 'en'): string => {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)}${gap}${kilobytes[language]}`;
  const tenths = String(Math.ceil(bytes / 100_000) / 10);
  return `${language === 'fr' ? tenths.replace('.', ',') : tenths}${gap}${megabytes[language]}`;
};
