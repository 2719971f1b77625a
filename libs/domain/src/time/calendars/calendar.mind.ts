import { approvedLanguages, decideApproved, evolveApproved, owesApproved } from '../../approvals/approved-stream.js';
import { isRefusal, refuse, type AnyRefusal } from '../../grammar/decider.js';
import type { Decided, Facts, Mind, Spoken, Unsaid } from '../../grammar/mind.js';
import type { Recorded } from '../../grammar/recorded.js';
import { inWords } from '../../registry.js';
import { standingReads, stateIn } from '../../standing-facts.js';
import { unknownCountry, type Country } from '../../countries/country.state.js';
import { unitCalendar } from '../../unit-days.js';
import { calendarRules, calendarVersionOf, whyNotProposed, whyNotThen, type AskedVersion } from './calendar.decider.js';
import { calendarLanguage } from './calendar.language.js';
import { emptyCalendarFile, type CalendarFile } from './calendar.state.js';

export { calendarVersionOf } from './calendar.decider.js';

const evolve = evolveApproved<CalendarFile>({
  CalendarVersionPublished: (file, { data, occurredAt, revision }: Recorded) => ({
    ...file,
    publishedIn: revision,
    versions: [...file.versions, calendarVersionOf(data as never, occurredAt)],
  }),
});
const decide = decideApproved<CalendarFile>(calendarRules);

/** The version that somebody speaks of, as a decision or as a proposal of one. */
const askedIn = ({ type, data }: Spoken): AskedVersion | undefined => {
  if (type === 'PublishCalendarVersion') return data as AskedVersion;
  return type === 'ProposeDecision' && data['command'] === 'PublishCalendarVersion'
    ? (data['data'] as AskedVersion)
    : undefined;
};

/** What is wrong with the version is said to whoever proposes it, not only to whoever decides. */
const whyNotSaid = (command: Spoken, file: CalendarFile, now: string): AnyRefusal | undefined => {
  const asked = command.type === 'ProposeDecision' ? askedIn(command) : undefined;
  return asked && whyNotProposed(asked, file, now);
};

const ofCountry = /^GOV-([A-Z]{2})$/;

/** The country whose status has to be on record before it gets its first calendar; nothing for all others. */
const countryOf = (command: Spoken, { versions }: CalendarFile): string | undefined => {
  const iso2 = versions.length === 0 ? ofCountry.exec(askedIn(command)?.code ?? '')?.[1] : undefined;
  return iso2 && `country-${iso2}`;
};

const isFounding = ({ type, meta }: Spoken) => meta.by.role === 'SYSTEM' && type !== 'RingAlarm';

/** Nobody makes up a calendar: the house is founded with that of the unit, and a country is known before its days are. */
const whyUnknown = (command: Spoken, file: CalendarFile, facts: Facts): AnyRefusal | undefined => {
  const asked = askedIn(command);
  if (!asked || file.versions.length > 0 || isFounding(command)) return undefined;
  const country = countryOf(command, file);
  const known = country === undefined ? unknownCountry : stateIn<Country>(facts, country, unknownCountry);
  return known.rows.length > 0
    ? undefined
    : refuse('CALENDAR_UNKNOWN', `There is no calendar ${asked.code}, and no country of ours to give it to.`);
};

/** The founding needs to know nothing; and a stream reads itself anyway. */
const reads = (command: Spoken, file: CalendarFile): readonly string[] => {
  if (isFounding(command)) return [];
  const own = file.versions[0]?.code === 'CSU' ? unitCalendar : undefined;
  const country = countryOf(command, file);
  return [...standingReads(command), ...(country ? [country] : [])].filter((stream) => stream !== own);
};

/** The mind of a calendar: `calendar-<code>`. */
export const calendarMind: Mind<CalendarFile> = {
  kind: 'calendar',
  languages: [calendarLanguage, ...approvedLanguages],
  initial: emptyCalendarFile,
  evolve,
  /** A calendar stands in the stream that bears its code: what counts by it finds it there. */
  whyNotHere(stream, command) {
    const code = askedIn(command)?.code;
    return code === undefined || stream === `calendar-${code}`
      ? undefined
      : inWords(refuse('OTHER_CALENDAR', `This is ${stream}; the calendar ${code} stands in calendar-${code}.`));
  },
  reads,
  decide(command: Spoken, file: CalendarFile, facts: Facts): Decided | AnyRefusal | Unsaid {
    const early = command.type === 'PublishCalendarVersion' ? whyNotThen(command, facts.now) : undefined;
    const unknown = early ?? whyUnknown(command, file, facts);
    if (unknown) return inWords(unknown);
    const decided = decide(command, file, facts);
    if (isRefusal(decided)) return decided;
    const why = whyNotSaid(command, file, facts.now);
    return why ? inWords(why) : decided;
  },
  owes: owesApproved,
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'IN_FORCE',
};
