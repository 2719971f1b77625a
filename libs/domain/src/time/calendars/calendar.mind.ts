import { approvedLanguages, decideApproved, evolveApproved, owesApproved } from '../../approvals/approved-stream.js';
import { isRefusal, refuse, type AnyRefusal } from '../../grammar/decider.js';
import type { Decided, Facts, Mind, Spoken, Unsaid } from '../../grammar/mind.js';
import type { Recorded } from '../../grammar/recorded.js';
import { inWords } from '../../registry.js';
import { standingReads } from '../../standing-facts.js';
import { unitCalendar } from '../../unit-days.js';
import { calendarRules, calendarVersionOf, whyNotNext, whyNotThen, type AskedVersion } from './calendar.decider.js';
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

/** What is wrong with the version is said to whoever proposes it, not only to whoever decides. */
const whyNotProposed = ({ type, data }: Spoken, file: CalendarFile): AnyRefusal | undefined =>
  type === 'ProposeDecision' && data['command'] === 'PublishCalendarVersion'
    ? whyNotNext(data['data'] as AskedVersion, file)
    : undefined;

/** The founding needs to know nothing; and a stream reads itself anyway. */
const reads = (command: Spoken, { versions }: CalendarFile): readonly string[] => {
  if (command.meta.by.role === 'SYSTEM' && command.type !== 'RingAlarm') return [];
  const own = versions[0]?.code === 'CSU' ? unitCalendar : undefined;
  return standingReads(command).filter((stream) => stream !== own);
};

/** The mind of a calendar: `calendar-<code>`. */
export const calendarMind: Mind<CalendarFile> = {
  kind: 'calendar',
  languages: [calendarLanguage, ...approvedLanguages],
  initial: emptyCalendarFile,
  evolve,
  reads,
  decide(command: Spoken, file: CalendarFile, facts: Facts): Decided | AnyRefusal | Unsaid {
    const early = command.type === 'PublishCalendarVersion' ? whyNotThen(command, facts.now) : undefined;
    if (early) return early;
    const decided = decide(command, file, facts);
    if (isRefusal(decided)) return decided;
    const why = whyNotProposed(command, file);
    return why ? inWords(why) : decided;
  },
  owes: owesApproved,
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'IN_FORCE',
};
