import type { CalendarVersion } from '@connex/domain';
import { Bones, Empty, Head, TextField } from '@connex/ui/console';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Broken } from '../shell/edges.js';
import { calendarsAsked } from '../time/use-calendars.js';
import { cityOf, isoDay } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { nameOfCalendar, weekInWords, yearsInWords } from './calendar-name.js';

type Listed = { readonly code: string; readonly name: string; readonly last: CalendarVersion };

const isFound = (asked: string) => {
  const wanted = asked.trim().toLowerCase();
  return ({ code, name }: Listed) => `${code} ${name}`.toLowerCase().includes(wanted);
};

/** The unit's own first, then countries by their names. */
const inOrder = (one: Listed, other: Listed) =>
  Number(other.code === 'CSU') - Number(one.code === 'CSU') || one.name.localeCompare(other.name);

const useListed = () => {
  const { data, error, refetch } = useQuery(calendarsAsked);
  const listed = useMemo(
    () =>
      data &&
      Object.entries(data)
        .flatMap(([code, calendar]) => {
          const last = calendar?.versions.at(-1);
          return last ? [{ code, name: nameOfCalendar(code), last }] : [];
        })
        .toSorted(inOrder),
    [data],
  );
  return { listed, error, refetch };
};

/** When the unit and the offices of each country work. */
export const CalendarsPage = () => {
  const { listed, error, refetch } = useListed();
  const now = useNow();
  const [asked, setAsked] = useState('');
  useEffect(() => void (document.title = 'Calendars · connex'), []);
  if (error && !listed) return <Broken error={error} reset={() => void refetch()} />;
  if (!listed) return <Bones label="The calendars are on their way" rows={6} columns={4} />;
  const shown = listed.filter(isFound(asked));
  return (
    <>
      <Head title="Calendars">
        <p className="muted">{listed.length} in force; each clock counts by one of them.</p>
      </Head>
      <div className="noprint">
        <TextField label="Country or code" type="search" optional value={asked} onChange={setAsked} />
      </div>
      {shown.length === 0 ? (
        <Empty title={listed.length === 0 ? 'No calendar is in force.' : `No calendar matches “${asked}”.`} />
      ) : (
        <Table shown={shown} year={Number((now && isoDay(now))?.slice(0, 4))} />
      )}
    </>
  );
};

const holidaysIn = ({ holidays }: CalendarVersion, year: number) =>
  holidays.filter(({ date }) => date.startsWith(`${year}-`));

const Holidays = ({ last, year }: { readonly last: CalendarVersion; readonly year: number }) => {
  const all = holidaysIn(last, year);
  const estimates = all.filter(({ estimated }) => estimated).length;
  const isKnown = last.holidayYears.includes(year);
  return (
    <>
      {isKnown ? all.length : <b>not known, provisional</b>}
      {estimates > 0 && <small>≈ {estimates} estimated</small>}
    </>
  );
};

const Table = ({ shown, year }: { readonly shown: readonly Listed[]; readonly year: number }) => (
  <table className="list stack">
    <caption className="unseen">Calendars, the unit’s first</caption>
    <thead>
      <tr>
        <th scope="col">Calendar</th>
        <th scope="col">Works, local time</th>
        <th scope="col">Holidays in {year}</th>
        <th scope="col">Years known</th>
        <th scope="col">Version</th>
      </tr>
    </thead>
    <tbody>
      {shown.map(({ code, name, last }) => (
        <tr key={code}>
          <th scope="row">
            <a href={`/app/calendars/${code}`}>{name}</a>
            <small>{code}</small>
          </th>
          <td>
            {weekInWords(last)}
            <small>{cityOf(last.calendar.timezone)}</small>
          </td>
          <td>
            <Holidays last={last} year={year} />
          </td>
          <td>{yearsInWords(last.holidayYears)}</td>
          <td>{last.version}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
