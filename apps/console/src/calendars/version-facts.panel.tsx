import type { CalendarVersion } from '@connex/domain';
import { Facts } from '@connex/ui/html';
import { fullDayAndTime } from '../time/format.js';
import { weekInWords, yearsInWords } from './calendar-name.js';

type Noted = { readonly year: number; readonly state: string; readonly reason: string };

/** Years without a holiday are never silently so: their notes say why. */
const notesOf = (version: CalendarVersion): readonly Noted[] =>
  (version as CalendarVersion & { readonly yearNotes?: readonly Noted[] }).yearNotes ?? [];

type Props = { readonly version: CalendarVersion; readonly isInForce: boolean };

/** What a version says besides its days: hours, zone, since when, and from which source. */
export const VersionFacts = ({ version, isInForce }: Props) => (
  <Facts
    facts={[
      {
        term: 'Version',
        detail: `${version.version}${isInForce ? ', in force' : ', replaced since'}`,
        note: `published ${fullDayAndTime(version.publishedAt)} Berlin`,
      },
      { term: 'Works', detail: weekInWords(version), note: `local time, ${version.calendar.timezone}` },
      {
        term: 'Holidays known',
        detail: yearsInWords(version.holidayYears),
        note: notesOf(version)
          .map(({ year, reason }) => `${year}: ${reason}`)
          .join('; '),
      },
      { term: 'Source', detail: <bdi>{version.source}</bdi>, note: `time zones ${version.tzVersion}` },
    ]}
  />
);
