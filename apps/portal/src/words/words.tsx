import { createIntl, createIntlCache } from '@formatjs/intl';
import { createElement, Fragment, type ReactNode } from 'react';
import { catalogues, type MessageId } from './catalogues.js';
import { directionOf, localeOf, type Language } from './languages.js';
import { ownTime } from './own-time.js';

type Values = Readonly<Record<string, string | number | ReactNode>>;

/** How a page speaks to one person: in their language, in their zone. */
export type Words = {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** Plain text, for titles, attributes and titles of windows. */
  t(id: MessageId, values?: Readonly<Record<string, string | number>>): string;
  /** Text for a page: values stand apart from Arabic, `<b>` is strong, and what is put in may be an element. */
  say(id: MessageId, values?: Values): ReactNode;
  /** `Monday 8 February, 17:00`; the year when it is another than now's, or when it must be there. */
  at(instant: string, year?: 'year'): ReactNode;
  /** The day of an instant. */
  on(instant: string, year?: 'year'): ReactNode;
  /** The day of an instant without its weekday, for lists of what is past. */
  shortly(instant: string, year?: 'year'): ReactNode;
  /** What a person wrote, or a name or number of ours: it never disturbs the direction of the words around it. */
  apart(text: string | number): ReactNode;
  /** `84 kB` */
  size(bytes: number): ReactNode;
};

export type Reader = { readonly language: Language; readonly zone: string; readonly now?: string | undefined };

const cache = createIntlCache();
const intlOf = (language: Language) =>
  createIntl(
    {
      locale: localeOf(language),
      messages: catalogues[language] as Record<string, string>,
      onError: (fault) => {
        throw fault;
      },
    },
    cache,
  );

const tags = {
  b: (chunks: ReactNode[]) => createElement('strong', null, ...chunks),
  q: (chunks: ReactNode[]) => createElement('bdi', null, ...chunks),
};

/** The words of one reader. A message that is missing is a fault: the build does not let one be. */
export const wordsFor = ({ language, zone, now }: Reader): Words => {
  const intl = intlOf(language);
  const isArabic = directionOf(language) === 'rtl';
  const read = ownTime(language, zone);
  const yearNow = now === undefined ? '' : read(now).year;

  const apart: Words['apart'] = (text) => <bdi>{text}</bdi>;
  const t: Words['t'] = (id, values) => String(intl.formatMessage({ id }, { ...values, ...plainTags }));
  /** What is put in stands as it is; messages about time set their own figures apart. */
  const fill = (id: MessageId, values: Values): ReactNode => {
    const said = intl.formatMessage({ id }, { ...values, ...tags } as never) as ReactNode | ReactNode[];
    return Array.isArray(said) ? createElement(Fragment, null, ...(said as ReactNode[])) : said;
  };
  const say: Words['say'] = (id, values = {}) => {
    const put = Object.entries(values).map(([name, value]) => [
      name,
      isArabic && isForeign(value) ? apart(value) : value,
    ]);
    return fill(id, Object.fromEntries(put));
  };
  const dated = (short: MessageId, long: MessageId) => (instant: string, year?: 'year') => {
    const own = read(instant);
    return fill(year || own.year !== yearNow ? long : short, own);
  };

  return {
    language,
    dir: directionOf(language),
    t,
    say,
    apart,
    on: dated('time.day', 'time.dayOfYear'),
    at: dated('time.at', 'time.atOfYear'),
    shortly: dated('time.short', 'time.shortOfYear'),
    size: (bytes) => fill('size', { size: sized(bytes, intl.locale) }),
  };
};

/** Text in other letters, or with figures, would pull Arabic words out of their order. */
const isForeign = (value: unknown): value is string =>
  typeof value === 'string' && !/^[\p{Script=Arabic}\s]*$/u.test(value);

const plainTags = {
  b: (chunks: string[]) => chunks.join(''),
  q: (chunks: string[]) => chunks.join(''),
} as never as Record<string, string>;

const sized = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(Math.max(1, Math.round(bytes / 1024)));
