import { localeOf, type Language } from './languages.js';

/** An instant as somebody reads it who lives in `zone`. */
export type OwnTime = {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
};

const knownZone = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

/** Reads instants (RFC 3339) in the language and the zone of one person; a zone that nobody knows is UTC. */
export const ownTime = (language: Language, zone: string): ((instant: string) => OwnTime) => {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: knownZone(zone),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    const said = (name: keyof OwnTime) => parts[name] ?? '';
    const day = language === 'fr' && said('day') === '1' ? '1er' : said('day');
    return {
      weekday: said('weekday'),
      day,
      month: said('month'),
      year: said('year'),
      hour: said('hour'),
      minute: said('minute'),
    };
  };
};
